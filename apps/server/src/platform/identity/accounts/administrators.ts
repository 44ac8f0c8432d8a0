import { type Role, roleLabel } from '@zhiben/vocabulary/roles.ts';
import type { Tx } from '../../db/scope.ts';
import { lastAdministrator } from '../identity-refusals.ts';
import type { Account } from './account-store.ts';

/** The three separated administrators (三员分立). */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[];

export const isAdministrator = (role: Role | null): boolean =>
  (ADMINISTRATORS as readonly (Role | null)[]).includes(role);

/** Each administration keeps somebody who can sign in. Their rows are held, so that two acts cannot remove the last two. */
export async function refuseLastAdministrator(tx: Tx, { id, role }: Account): Promise<void> {
  if (role === null || !isAdministrator(role)) return;
  const holders = await tx
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', role)
    .where('state', '=', 'active')
    .where('password_set_at', 'is not', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  if (!holders.some((holder) => holder.id !== id)) throw lastAdministrator(roleLabel[role]);
}
