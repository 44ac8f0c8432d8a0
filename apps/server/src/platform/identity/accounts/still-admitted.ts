import type { Actor } from '../../actor.ts';
import type { IdentityParts } from '../identity-needs.ts';

/** Whether whoever opened a stream may go on reading it: still signed in somewhere, in the same role. */
export function stillAdmitted({ authDb, clock }: Pick<IdentityParts, 'authDb' | 'clock'>) {
  return async ({ accountId, role }: Pick<Actor, 'accountId' | 'role'>): Promise<boolean> => {
    const found = await authDb
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
      .select('sessions.id')
      .where('accounts.id', '=', accountId)
      .where('accounts.state', '=', 'active')
      .where('accounts.role', '=', role)
      .where('sessions.expires_at', '>', clock.now())
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  };
}
