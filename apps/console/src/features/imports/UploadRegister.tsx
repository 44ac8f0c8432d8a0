import type { ImportKind } from '@zhiben/contract/imports.ts';
import { Alert, Progress, Segmented, Upload } from 'antd';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { importKindLabel } from './import-words.ts';
import { useUploadRegister } from './use-upload-register.ts';

const KINDS = Object.entries(importKindLabel).map(([value, label]) => ({ value: value as ImportKind, label }));

const ABOUT: Readonly<Record<ImportKind, string>> = {
  hazards: '每行一条隐患，至少有企业名称、隐患描述、发现日期。',
  enterprises: '每行一家企业，至少有企业名称、企业类别。名录中已有的企业按名单更新，名单没有写的内容不变。',
};

interface UploadPlaceProps {
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
}

/** Where a register is dropped, how far it has gone, and why it was not taken. */
export function UploadPlace({ kind, onKind }: UploadPlaceProps) {
  const { send, sending, share, refused } = useUploadRegister(kind);
  const { variables, error, isPending } = sending;
  return (
    <section className="import-drop" aria-label="上传">
      <Segmented options={KINDS} value={kind} onChange={onKind} disabled={isPending} aria-label="文件种类" />
      <Upload.Dragger
        showUploadList={false}
        maxCount={1}
        accept=".xlsx,.csv"
        disabled={isPending}
        beforeUpload={(file) => keep(send, file)}
      >
        <p>将{importKindLabel[kind]}拖到此处，或点击选择文件</p>
        <p className="quiet">Excel（.xlsx）或 CSV，20 MB、5 万行以内。{ABOUT[kind]}</p>
        <p className="quiet">上传后先核对、预览，确认后才写入；原件存为证据。</p>
      </Upload.Dragger>
      {isPending && <Progress percent={Math.round(share * 100)} aria-label={`${variables.name} 上传进度`} />}
      {refused !== undefined && <Alert type="error" showIcon role="alert" title={refused} />}
      <ProblemNotice error={error} retry="重新上传" onRetry={variables && (() => send(variables))} />
    </section>
  );
}

/** The file goes our way, not the component's. */
function keep(send: (file: File) => void, file: File): false {
  send(file);
  return false;
}
