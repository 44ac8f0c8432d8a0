import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { redeemLink as operation } from '@zhiben/contract/session.ts';
import type { Act } from '../../db/scope.ts';
import { record } from '../../ledger/record.ts';
import { accountById, endSessions } from '../accounts/account-store.ts';
import { holderOf } from '../accounts/holder.ts';
import { accountIsDisabled, linkInvalid } from '../identity-refusals.ts';
import { refuseEarlierPassword, refuseWeakPassword, rememberPassword } from '../passwords/keep-password.ts';
import { hashPassword } from '../passwords/password-hash.ts';
import { clearFailures } from '../sessions/sign-in-failures.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';
import { openLink, useUp } from './one-time-links.ts';

type Command = BodyOf<typeof operation>;

/** Sets a password through a link, which is then spent. */
export async function redeemLink(act: Act, command: Command): Promise<ResultOf<typeof operation>> {
  const link = await openLink(act.tx, command.token, act.now);
  await useUp(act, link);
  if (link.role !== null) return { account: await createFirstAdministrator(act, link.role, command) };
  return { account: await setPassword(act, link.account_id, command.password) };
}

async function setPassword(act: Act, accountId: string | null, password: string): Promise<string> {
  const { tx, now } = act;
  const account = accountId === null ? undefined : await accountById(tx, accountId);
  if (account === undefined) throw linkInvalid();
  if (account.state === 'disabled') throw accountIsDisabled();
  refuseWeakPassword(password, account, 'password');
  await refuseEarlierPassword(tx, account.id, password, 'password');

  const hash = await hashPassword(password);
  const { id: subjectId, enterpriseId, login } = account;
  await tx
    .updateTable('credentials')
    .set({ password: hash, updated_at: now })
    .where('account_id', '=', subjectId)
    .execute();
  await rememberPassword(act, subjectId);
  await endSessions(tx, subjectId);
  await clearFailures(tx, login);
  const actor = holderOf(account);
  await record({ ...act, actor }, { act: 'account.set-password', subjectKind: 'account', subjectId, enterpriseId });
  return login;
}
