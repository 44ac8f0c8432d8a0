import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Selectable } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Act, Tx } from '../../db/scope.ts';
import { v7 } from '../../db/uuid.ts';
import { linkInvalid } from '../identity-refusals.ts';
import type { IdentitySettings } from '../settings.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;

export type OneTimeLink = Selectable<Schema['one_time_links']>;

type Purpose =
  | { readonly purpose: 'first-administrator'; readonly role: Role }
  | { readonly purpose: 'set-password'; readonly accountId: string };

/** Issues a link and withdraws earlier ones for the same. The address is told once; the database keeps only a hash of it. */
export async function issueLink(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  wanted: Purpose,
  { publicUrl, linkHours }: IdentitySettings,
): Promise<string> {
  const role = wanted.purpose === 'first-administrator' ? wanted.role : null;
  const accountId = wanted.purpose === 'set-password' ? wanted.accountId : null;
  await tx
    .updateTable('one_time_links')
    .set({ expires_at: now })
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where((is) => (role === null ? is('account_id', '=', accountId) : is('role', '=', role)))
    .execute();

  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('one_time_links')
    .values({
      id: v7(now),
      token_hash: hashOf(token),
      purpose: wanted.purpose,
      account_id: accountId,
      role,
      issued_at: now,
      expires_at: new Date(now.getTime() + linkHours * HOUR_MILLISECONDS),
      used_at: null,
    })
    .execute();
  return `${publicUrl}/link?token=${token}`;
}

/** The link with this token, while it may be used; held until the transaction ends, so that two cannot use it. */
export async function openLink(tx: Tx, token: string, now: Date): Promise<OneTimeLink> {
  const link = await tx
    .selectFrom('one_time_links')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .forUpdate()
    .executeTakeFirst();
  if (link === undefined || link.used_at !== null || link.expires_at <= now) throw linkInvalid();
  return link;
}

export async function useUp({ tx, now }: Pick<Act, 'tx' | 'now'>, { id }: OneTimeLink): Promise<void> {
  await tx.updateTable('one_time_links').set({ used_at: now }).where('id', '=', id).execute();
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
