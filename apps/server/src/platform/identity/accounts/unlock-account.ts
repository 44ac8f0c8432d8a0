import type { AccountView } from '@zhiben/contract/accounts.ts';
import { sql } from 'kysely';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { clearFailures } from '../sessions/sign-in-failures.ts';
import { viewOf } from './account-view.ts';
import { lockAccount } from './lock-account.ts';

/** Ends a lock before its time, whichever factor brought it. */
export async function unlockAccount(act: Act, accountId: string): Promise<AccountView> {
  const { login, enterpriseId } = await lockAccount(act, accountId);
  await clearFailures(act.tx, login);
  await sql`
    update second_factors set failed_verification_count = 0, locked_until = null where account_id = ${accountId}`.execute(
    act.tx,
  );
  await record(act, { act: 'account.unlock', subjectKind: 'account', subjectId: accountId, enterpriseId });
  return viewOf(act, accountId);
}
