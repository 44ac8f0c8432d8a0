import { type AccountView, disableAccount } from '@zhiben/contract/accounts.ts';
import { App, Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';

interface DisableProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

export function Disable({ account, onClose }: DisableProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(disableAccount);
  const disabled = account.state !== 'disabled';
  const word = disabled ? '停用' : '启用';
  const send = ({ reason }: { reason: string }) =>
    act.mutate(
      { params: { accountId: account.id }, body: { disabled, reason } },
      {
        onSuccess: () => {
          void message.success(`已${word}账号 ${account.account}`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`${word}账号：${account.name}（${account.account}）`}
      act={`${word}账号`}
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
        <Input.TextArea rows={3} maxLength={200} showCount autoFocus />
      </Form.Item>
    </ActDialog>
  );
}
