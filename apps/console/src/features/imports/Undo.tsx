import { type ImportView, undoImport } from '@zhiben/contract/imports.ts';
import { App, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { whatIsWithdrawn } from './import-words.ts';
import { useKnownImport } from './use-import.ts';

interface UndoProps {
  readonly view: ImportView;
  readonly onClose: () => void;
}

export function Undo({ view, onClose }: UndoProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const { learn } = useKnownImport(view.id);
  const act = useAct(undoImport);
  const send = ({ reason }: { reason: string }) =>
    act.mutate(
      { params: { importId: view.id }, body: { version: view.version, reason } },
      {
        onSuccess: (undone) => {
          learn(undone);
          void message.success('已撤销导入');
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`撤销导入：${view.fileName}`}
      act="撤销导入"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="lead">{whatIsWithdrawn(view)}</p>
      <p className="quiet">原始文件仍作为证据保留；撤销的人和原因记入责任账。</p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
        <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
