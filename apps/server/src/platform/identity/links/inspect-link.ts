import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { inspectLink as operation } from '@zhiben/contract/session.ts';
import type { Act } from '../../db/scope.ts';
import { accountById } from '../accounts/account-store.ts';
import { openLink } from './one-time-links.ts';

/** What a link is for, as long as it may be used. */
export async function inspectLink({ tx, now }: Act, token: string): Promise<ResultOf<typeof operation>> {
  const { purpose, role, account_id } = await openLink(tx, token, now);
  const account = account_id === null ? undefined : await accountById(tx, account_id);
  return { purpose, role, account: account?.login ?? null, name: account?.name ?? null };
}
