import { redeemLink } from '@zhiben/contract/session.ts';
import { Button, Form, Input } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { NewPasswordFields } from './NewPasswordFields.tsx';

interface RedeemFormProps {
  readonly token: string;
  readonly first: boolean;
  readonly onDone: (account: string) => void;
}

export function RedeemForm({ token, first, onDone }: RedeemFormProps) {
  const act = useAct(redeemLink);
  const send = ({ account, name, next }: { account?: string; name?: string; next: string }) =>
    act.mutate(
      { body: { token, password: next, ...(first ? { account, name } : {}) } },
      { onSuccess: (result) => onDone(result.account) },
    );
  return (
    <Form layout="vertical" onFinish={send}>
      {first && (
        <>
          <Form.Item
            name="account"
            label="账号"
            rules={[
              { required: true, message: '请输入账号' },
              { pattern: /^[a-z0-9._-]{3,64}$/, message: '账号为3—64位小写字母、数字或 . _ -' },
            ]}
          >
            <Input autoComplete="username" maxLength={64} autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请输入姓名' }]}>
            <Input autoComplete="name" maxLength={40} />
          </Form.Item>
        </>
      )}
      <NewPasswordFields />
      <ProblemNotice error={act.error} />
      <Button type="primary" htmlType="submit" block loading={act.isPending}>
        {first ? '建立管理员账号' : '设置密码'}
      </Button>
    </Form>
  );
}
