import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { type EvidenceView, MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { Button, Checkbox, Progress, Upload } from 'antd';
import { useState } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/** What a form's field hands to its control. */
export interface FilesField {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
}

interface BroughtFilesProps extends FilesField {
  /** Those brought before. */
  readonly files: readonly EvidenceView[];
  readonly send: (form: FormData, onProgress: (share: number) => void) => Promise<EvidenceView>;
}

/** Files that go with something written: brought now, or chosen from those brought before. */
export function BroughtFiles({ id, value = [], onChange, files, send }: BroughtFilesProps) {
  const [brought, setBrought] = useState<readonly EvidenceView[]>([]);
  const [share, setShare] = useState(0);
  const [refused, setRefused] = useState<string>();
  const sending = useMutation<EvidenceView, ApiProblem, File>({
    mutationFn: (file) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return send(form, setShare);
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
  return (
    <fieldset id={id} className="brought-files" aria-label="材料">
      <Upload showUploadList={false} accept=".doc,.docx,.pdf,.jpg,.jpeg,.png" beforeUpload={take}>
        <Button icon={<UploadOutlined aria-hidden />} loading={sending.isPending}>
          上传 Word、PDF 或照片
        </Button>
      </Upload>
      {sending.isPending && <Progress percent={Math.round(share * 100)} aria-label="上传进度" />}
      {refused !== undefined && <p role="alert">{refused}</p>}
      <ProblemNotice error={sending.error} />
      {[...files, ...brought].map((file) => (
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
