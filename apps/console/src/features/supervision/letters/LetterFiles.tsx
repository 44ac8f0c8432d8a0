import { addLetterFile, type LetterDetail } from '@zhiben/contract/supervision.ts';
import { upload } from '../../../api/client.ts';
import { BroughtFiles, type FilesField } from '../../../ui/BroughtFiles.tsx';

interface LetterFilesProps extends FilesField {
  readonly letter: LetterDetail;
}

/** The files of an answer. */
export function LetterFiles({ letter: { id: letterId, files }, ...field }: LetterFilesProps) {
  return (
    <BroughtFiles
      {...field}
      files={files}
      send={(form, onProgress) => upload(addLetterFile, { letterId }, form, { onProgress })}
    />
  );
}
