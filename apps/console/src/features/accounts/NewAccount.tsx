import { type AccountView, createAccount } from '@zhiben/contract/accounts.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import { Form, Input } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { type Home, HomePicker } from './HomePicker.tsx';

type Values = Pick<BodyInputOf<typeof createAccount>, 'account' | 'name' | 'post'> & { readonly home: Home };

const BUREAU: Home = { enterpriseId: null, agencyId: null };

interface NewAccountProps {
  readonly onClose: () => void;
  readonly onIssued: (issued: { account: AccountView; link: string }) => void;
}

/** Makes an account without any power. */
export function NewAccount({ onClose, onIssued }: NewAccountProps) {
  const [form] = Form.useForm<Values>();
  const act = useAct(createAccount);
  const send = ({ home, ...person }: Values) =>
    act.mutate(
      { body: { ...person, ...home } },
      {
        onSuccess: (issued) => {
          onClose();
          onIssued(issued);
        },
      },
    );
  return (
    <ActDialog
      title="新建账号"
      act="新建账号"
      form={form}
      initial={{ home: BUREAU }}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">新账号没有任何权限，由安全管理员授予角色后方可使用。</p>
      <Form.Item
        name="account"
        label="账号"
        rules={[
          { required: true, message: '请输入账号' },
          { pattern: /^[a-z0-9._-]{3,64}$/, message: '账号为3—64位小写字母、数字或 . _ -' },
        ]}
      >
        <Input autoFocus autoComplete="off" maxLength={64} />
      </Form.Item>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请输入姓名' }]}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="home" label="单位" required extra="单位决定可授予的角色和可见的数据。">
        <HomePicker />
      </Form.Item>
      <Form.Item name="post" label="职务" rules={[{ required: true, whitespace: true, message: '请输入职务' }]}>
        <Input autoComplete="off" maxLength={40} placeholder="如：执法一中队队长" />
      </Form.Item>
    </ActDialog>
  );
}
