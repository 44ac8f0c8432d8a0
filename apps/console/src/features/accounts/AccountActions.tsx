import { type AccountView, endSecondFactor, resetAccount, unlockAccount } from '@zhiben/contract/accounts.ts';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { Authorise } from './Authorise.tsx';
import { Disable } from './Disable.tsx';
import { QuickAct } from './QuickAct.tsx';

interface AccountActionsProps {
  readonly account: AccountView;
  readonly onIssued: (issued: { account: AccountView; link: string }) => void;
}

/** What this administrator may do with this account now. */
export function AccountActions({ account, onIssued }: AccountActionsProps) {
  const [open, setOpen] = useState<'authorise' | 'disable'>();
  const mayReset = useMay('account:reset');
  const mayDisable = useMay('account:disable');
  const mayAuthorise = useMay('account:authorise');
  const mayUnlock = useMay('account:unlock');
  const about = { accountId: account.id, name: account.name };
  return (
    <Space size={4} wrap>
      {mayAuthorise && (
        <Button size="small" onClick={() => setOpen('authorise')}>
          {account.role === null ? '授予角色' : '变更角色'}
        </Button>
      )}
      {mayUnlock && account.state === 'locked' && (
        <QuickAct {...about} operation={unlockAccount} act="解除锁定" ask="该账号将可以立即登录。" />
      )}
      {mayUnlock && account.secondFactor && (
        <QuickAct
          {...about}
          operation={endSecondFactor}
          act="解除动态口令"
          ask="仅用于手机遗失或更换。本人下次登录后须重新启用。"
        />
      )}
      {mayReset && account.state !== 'disabled' && (
        <QuickAct
          {...about}
          operation={resetAccount}
          act="重设密码"
          ask="将签发一个一次性链接；新密码设置前，原密码仍可使用。"
          onDone={onIssued}
        />
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
