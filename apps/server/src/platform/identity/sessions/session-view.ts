import type { SessionView } from '@zhiben/contract/session.ts';
import type { AccountId, AgencyId, EnterpriseId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { mayDo, PERMISSIONS } from '@zhiben/vocabulary/permissions.ts';
import { realmOf } from '@zhiben/vocabulary/roles.ts';
import type { Account } from '../accounts/account-store.ts';
import { isAdministrator } from '../accounts/administrators.ts';
import { accountWithoutRole } from '../identity-refusals.ts';
import type { IdentitySettings } from '../settings.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

type StepFacts = Pick<Account, 'role' | 'mustChangePassword' | 'passwordSetAt' | 'secondFactor'>;

/** What must be done before anything else. */
export function requiredStep(account: StepFacts, settings: IdentitySettings, now: Date): SessionView['required'] {
  const { role, mustChangePassword, passwordSetAt, secondFactor } = account;
  if (mustChangePassword || isOld(passwordSetAt, settings.passwordDays, now)) return 'change-password';
  if (isAdministrator(role) && settings.secondFactorForAdministrators && !secondFactor) return 'set-up-second-factor';
  return null;
}

function isOld(setAt: Date | null, days: number | null, now: Date): boolean {
  return days !== null && setAt !== null && now.getTime() - setAt.getTime() > days * DAY_MILLISECONDS;
}

export function sessionView(account: Account, settings: IdentitySettings, now: Date): SessionView {
  const { login, name, post, enterpriseName, secondFactor, role } = account;
  if (role === null) throw accountWithoutRole();
  return {
    accountId: account.id as AccountId,
    account: login,
    personId: account.personId as PersonId,
    name,
    role,
    realm: realmOf[role],
    post,
    enterpriseId: account.enterpriseId as EnterpriseId | null,
    enterpriseName,
    agencyId: account.agencyId as AgencyId | null,
    permissions: PERMISSIONS.filter((permission) => mayDo(role, permission)),
    required: requiredStep(account, settings, now),
    secondFactor,
  };
}
