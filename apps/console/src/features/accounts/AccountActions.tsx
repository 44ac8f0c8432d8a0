import { type AccountView, resetAccount, unlockAccount } from '@zhiben/contract/accounts.ts';
import { App, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/session.ts';
import { Authorise } from './Authorise.tsx';
import { Disable } from './Disable.tsx';

interface AccountActionsProps {
  readonly account: AccountView;
  readonly onIssued: (issued: { account: AccountView; link: string }) => void;
}

/** What this administrator may do with this account now. */
export function AccountActions({ account, onIssued }: AccountActionsProps) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<'authorise' | 'disable'>();
  const reset = useAct(resetAccount);
  const unlock = useAct(unlockAccount);
  const mayReset = useMay('account:reset');
  const mayDisable = useMay('account:disable');
  const mayAuthorise = useMay('account:authorise');
  const mayUnlock = useMay('account:unlock');
  const params = { accountId: account.id };
  const onError = (error: Error) => void message.error(error.message);
  return (
    <Space size={4} wrap>
      {mayAuthorise && (
        <Button size="small" onClick={() => setOpen('authorise')}>
          {account.role === null ? '授予角色' : '变更角色'}
        </Button>
      )}
      {mayUnlock && account.state === 'locked' && (
        <Button
          size="small"
          loading={unlock.isPending}
          onClick={() => unlock.mutate({ params }, { onSuccess: () => void message.success('已解除锁定'), onError })}
        >
          解除锁定
        </Button>
      )}
      {mayReset && (
        <Popconfirm
          title="签发一次性链接？"
          description="签发后原密码仍可使用，直到新密码设置完成。"
          okText="签发链接"
          onConfirm={() => reset.mutate({ params }, { onSuccess: onIssued, onError })}
        >
          <Button size="small" loading={reset.isPending}>
            重设密码
          </Button>
        </Popconfirm>
      )}
      {mayDisable && (
        <Button size="small" onClick={() => setOpen('disable')}>
          {account.state === 'disabled' ? '启用' : '停用'}
        </Button>
      )}
      {open === 'authorise' && <Authorise account={account} onClose={() => setOpen(undefined)} />}
      {open === 'disable' && <Disable account={account} onClose={() => setOpen(undefined)} />}
    </Space>
  );
}
