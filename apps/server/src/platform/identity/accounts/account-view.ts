import type { AccountView } from '@zhiben/contract/accounts.ts';
import type { AccountId, AgencyId, EnterpriseId, PersonId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../db/scope.ts';
import { accountNotFound } from '../identity-refusals.ts';
import { type Account, accountById } from './account-store.ts';

export function accountView(account: Account, now: Date): AccountView {
  const { login, name, post, role, enterpriseName, agencyName, secondFactor, lastSignInAt, createdAt } = account;
  return {
    id: account.id as AccountId,
    account: login,
    name,
    personId: account.personId as PersonId,
    role,
    post,
    enterpriseId: account.enterpriseId as EnterpriseId | null,
    enterpriseName,
    agencyId: account.agencyId as AgencyId | null,
    agencyName,
    state: stateOf(account, now),
    secondFactor,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** What keeps somebody out is named first. */
function stateOf({ state, role, lockedUntil }: Account, now: Date): AccountView['state'] {
  if (state === 'disabled') return 'disabled';
  if (lockedUntil !== null && lockedUntil > now) return 'locked';
  return role === null ? 'awaiting-role' : 'active';
}

export async function viewOf({ tx, now }: Act, accountId: string): Promise<AccountView> {
  const account = await accountById(tx, accountId);
  if (account === undefined) throw accountNotFound();
  return accountView(account, now);
}
