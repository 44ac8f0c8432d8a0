import type { AccountView } from '@zhiben/contract/accounts.ts';
import { accountStateLabel } from './account-state-label.ts';

export function AccountState({ state }: { readonly state: AccountView['state'] }) {
  return <span className={`tag ${state === 'active' ? 'tag-state' : 'tag-final'}`}>{accountStateLabel[state]}</span>;
}
