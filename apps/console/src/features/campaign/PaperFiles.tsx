import { addFilingFile, type FilingView } from '@zhiben/contract/campaign.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { upload } from '../../api/client.ts';
import { BroughtFiles, type FilesField } from '../../ui/BroughtFiles.tsx';

interface PaperFilesProps extends FilesField {
  readonly paper: FilingView;
  readonly enterpriseId: EnterpriseId;
}

/** The files of a paper. */
export function PaperFiles({ paper: { kind, year, files }, enterpriseId, ...field }: PaperFilesProps) {
  return (
    <BroughtFiles
      {...field}
      files={files}
      send={(form, onProgress) => upload(addFilingFile, { enterpriseId, kind, year }, form, { onProgress })}
    />
  );
}
