import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { addFilingFile, type FilingView } from '@zhiben/contract/campaign.ts';
import { type EvidenceView, MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button, Checkbox, Progress, Upload } from 'antd';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem.ts';
import { upload } from '../../api/client.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

interface PaperFilesProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  readonly paper: FilingView;
  readonly enterpriseId: EnterpriseId;
}

/** The files of a paper: brought now, or chosen from those brought before. */
export function PaperFiles({ id, value = [], onChange, paper, enterpriseId }: PaperFilesProps) {
  const [brought, setBrought] = useState<readonly EvidenceView[]>([]);
  const [share, setShare] = useState(0);
  const [refused, setRefused] = useState<string>();
  const { kind, year } = paper;
  const sending = useMutation<EvidenceView, ApiProblem, File>({
    mutationFn: (file) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return upload(addFilingFile, { enterpriseId, kind, year }, form, { onProgress: setShare });
    },
    onSuccess: (kept) => {
      setBrought((before) => [...before, kept]);
      onChange?.([...value, kept.id]);
    },
  });
  const take = (file: File): false => {
    const tooLarge = file.size > MAXIMUM_FILE_BYTES;
    setRefused(tooLarge ? `「${file.name}」超过 20 MB，没有上传。请压缩后再传。` : undefined);
    if (!tooLarge && !sending.isPending) sending.mutate(file);
    return false;
  };
  const known = [...paper.files, ...brought];
  return (
    <fieldset id={id} className="campaign-brought" aria-label="材料">
      <Upload showUploadList={false} accept=".doc,.docx,.pdf,.jpg,.jpeg,.png" beforeUpload={take}>
        <Button icon={<UploadOutlined aria-hidden />} loading={sending.isPending}>
          上传 Word、PDF 或照片
        </Button>
      </Upload>
      {sending.isPending && <Progress percent={Math.round(share * 100)} aria-label="上传进度" />}
      {refused !== undefined && <p role="alert">{refused}</p>}
      <ProblemNotice error={sending.error} />
      {known.map((file) => (
        <Checkbox
          key={file.id}
          checked={value.includes(file.id)}
          onChange={({ target }) =>
            onChange?.(target.checked ? [...value, file.id] : value.filter((other) => other !== file.id))
          }
        >
          {file.name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
