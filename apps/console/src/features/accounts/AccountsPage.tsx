import { PlusOutlined } from '@ant-design/icons';
import { type AccountView, listAccounts } from '@zhiben/contract/accounts.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { choiceOf } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountState } from './AccountState.tsx';
import { accountStateLabel } from './account-state-label.ts';
import { NewAccount } from './NewAccount.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';
import { SeparatedDuties } from './SeparatedDuties.tsx';
import { unitOf } from './unit-of.ts';

/** Accounts: the system administrator makes them, the security administrator gives them their powers. */
export function AccountsPage() {
  const mayCreate = useMay('account:create');
  const [creating, setCreating] = useState(false);
  const [issued, setIssued] = useState<{ account: AccountView; link: string }>();

  const columns: TableColumnsType<AccountView> = [
    { title: '账号', dataIndex: 'account' },
    { title: '姓名', dataIndex: 'name' },
    { title: '单位', key: 'unit', render: (_, account) => unitOf(account) },
    { title: '职务', dataIndex: 'post' },
    {
      title: '角色',
      dataIndex: 'role',
      render: (role: AccountView['role']) => (role === null ? '—' : roleLabel[role]),
    },
    {
      title: '状态',
      dataIndex: 'state',
      render: (state: AccountView['state']) => <AccountState state={state} />,
    },
    { title: '动态口令', dataIndex: 'secondFactor', render: (set: boolean) => (set ? '已启用' : '未启用') },
    { title: '最近登录', dataIndex: 'lastSignInAt', render: (at: string | null) => <Time at={at} /> },
    {
      title: '操作',
      key: 'actions',
      render: (_, account) => <AccountActions account={account} onIssued={setIssued} />,
    },
  ];
  return (
    <>
      <RegisterPage
        title="账号"
        list={listAccounts}
        idOf={(account) => account.id}
        columns={columns}
        card={(account) => <AccountCard account={account} onIssued={setIssued} />}
        search="搜索账号、姓名"
        filters={[choiceOf('role', '角色', roleLabel, false), choiceOf('state', '状态', accountStateLabel, false)]}
        actions={
          mayCreate && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
              新建账号
            </Button>
          )
        }
        tabs={<SeparatedDuties />}
        empty="没有符合条件的账号"
      />
      {creating && <NewAccount onClose={() => setCreating(false)} onIssued={setIssued} />}
      {issued !== undefined && <OneTimeLink {...issued} onClose={() => setIssued(undefined)} />}
    </>
  );
}
