import { changePassword } from '@zhiben/contract/session.ts';
import { Button, Form, Input } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';

export function ChangePassword({ onChanged }: { readonly onChanged: () => void }) {
  const act = useAct(changePassword);
  const [form] = Form.useForm<{ current: string; next: string }>();
  const send = ({ current, next }: { current: string; next: string }) =>
    act.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          form.resetFields();
          onChanged();
        },
      },
    );
  return (
    <Form form={form} layout="vertical" onFinish={send}>
      <Form.Item name="current" label="原密码" rules={[{ required: true, message: '请输入原密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <NewPasswordFields />
      <ProblemNotice error={act.error} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
