import type { AccountView } from '@zhiben/contract/accounts.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import { AccountActions } from './AccountActions.tsx';
import { AccountState } from './AccountState.tsx';
import { unitOf } from './unit-of.ts';

interface AccountCardProps {
  readonly account: AccountView;
  readonly onIssued: (issued: { account: AccountView; link: string }) => void;
}

export function AccountCard({ account, onIssued }: AccountCardProps) {
  const { name, post, role, state } = account;
  return (
    <>
      <div className="card-line">
        <span>
          <strong>{name}</strong>（{account.account}）
        </span>
        <AccountState state={state} />
      </div>
      <div className="quiet">
        {unitOf(account)} · {post}
      </div>
      {role !== null && roleLabel[role] !== post && <div className="quiet">角色：{roleLabel[role]}</div>}
      <AccountActions account={account} onIssued={onIssued} />
    </>
  );
}
