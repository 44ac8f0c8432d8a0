import { SYSTEM } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { accountByLogin } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { signInLocked } from '../identity-refusals.ts';
import { type Attempt, beginAttempt, failAttempt } from './sign-in-failures.ts';

type Needs = Pick<IdentityParts, 'scope' | 'settings'>;

/** Counts an attempt in advance; refuses it when there were too many. */
export async function countAttempt({ scope, settings }: Needs, attempt: Attempt): Promise<void> {
  const open = await scope(SYSTEM, (act) => beginAttempt(act, attempt, settings));
  if (!open) throw signInLocked(settings.lockMinutes);
}

export type Because = 'password' | 'second-factor' | 'account-disabled' | 'account-without-role';

/** Tells the ledger of a failure, and of the lock that it may have brought. What was typed never gets there. */
export function noteFailure({ scope, settings }: Needs, attempt: Attempt, because: Because): Promise<void> {
  return scope(SYSTEM, async (act) => {
    const locked = await failAttempt(act, attempt, settings);
    const account = await accountByLogin(act.tx, attempt.login);
    const subject = { subjectKind: 'account', subjectId: account?.id ?? 'unknown', enterpriseId: null } as const;
    const detail = { address: attempt.address, because };
    await record(act, { act: 'session.refuse', ...subject, detail });
    for (const what of locked) await record(act, { act: 'session.lock', ...subject, detail: { ...detail, what } });
  });
}
