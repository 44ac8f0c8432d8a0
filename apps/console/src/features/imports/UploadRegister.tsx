import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Upload } from 'antd';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { useUploadRegister } from './use-upload-register.ts';

type Sending = ReturnType<typeof useUploadRegister>;

const hidden = { showUploadList: false, maxCount: 1 } as const;

export function UploadButton({ send, sending }: Sending) {
  return (
    <Upload {...hidden} accept=".xlsx,.csv" beforeUpload={(file) => keep(send, file)}>
      <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={sending.isPending}>
        上传台账
      </Button>
    </Upload>
  );
}

/** Where a register is dropped, how far it has gone, and why it was not taken. */
export function UploadPlace({ send, sending, share, refused }: Sending) {
  const { variables, error, isPending } = sending;
  return (
    <div className="import-drop">
      <Upload.Dragger {...hidden} disabled={isPending} beforeUpload={(file) => keep(send, file)}>
        <p>将隐患台账拖到此处，或点击选择文件</p>
        <p className="quiet">Excel（.xlsx）或 CSV。上传后先核对、预览，确认后才写入。</p>
      </Upload.Dragger>
      {isPending && <Progress percent={Math.round(share * 100)} aria-label={`${variables.name} 上传进度`} />}
      {refused !== undefined && <Alert type="error" showIcon role="alert" title={refused} />}
      <ProblemNotice error={error} retry="重新上传" onRetry={variables && (() => send(variables))} />
    </div>
  );
}

/** The file goes our way, not the component's. */
function keep(send: (file: File) => void, file: File): false {
  send(file);
  return false;
}
