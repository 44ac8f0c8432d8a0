import { type AccountView, authoriseAccount } from '@zhiben/contract/accounts.ts';
import { type Role, Role as Roles, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { App, Form, Radio } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { unitOf } from './unit-of.ts';
import './accounts.css';

const NONE = 'none';

/** Only roles of the realm that the account belongs to are offered. */
function rolesFor({ enterpriseId, agencyId }: AccountView): readonly Role[] {
  if (enterpriseId !== null) return Roles.options.filter((role) => realmOf[role] === 'enterprise');
  if (agencyId !== null) return Roles.options.filter((role) => realmOf[role] === 'agency');
  return Roles.options.filter((role) => realmOf[role] !== 'enterprise' && realmOf[role] !== 'agency');
}

interface AuthoriseProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

export function Authorise({ account, onClose }: AuthoriseProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ role: Role | typeof NONE }>();
  const act = useAct(authoriseAccount);
  const send = ({ role }: { role: Role | typeof NONE }) =>
    act.mutate(
      { params: { accountId: account.id }, body: { role: role === NONE ? null : role } },
      {
        onSuccess: () => {
          void message.success(`已变更${account.name}的角色`);
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`授予角色：${account.name}`}
      act="授予角色"
      form={form}
      initial={{ role: account.role ?? NONE }}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet lead">
        账号 {account.account}，{unitOf(account)}
      </p>
      <Form.Item
        name="role"
        label="角色"
        extra="一个账号只有一个角色。变更后，该账号须重新登录。"
        rules={[{ required: true }]}
      >
        <Radio.Group
          className="roles"
          options={[
            ...rolesFor(account).map((role) => ({ value: role, label: roleLabel[role] })),
            { value: NONE, label: '不授权（收回全部权限）', className: 'role-none' },
          ]}
        />
      </Form.Item>
    </ActDialog>
  );
}
