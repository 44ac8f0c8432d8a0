import { realmOf } from '@zhiben/vocabulary/roles.ts';
import type { Actor } from '../../actor.ts';
import { SYSTEM } from '../../db/scope.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { accountWithoutRole } from '../identity-refusals.ts';
import type { Holder } from '../sessions/read-session.ts';

type Needs = Pick<IdentityParts, 'scope' | 'enterprisesServedBy'>;

/** Who acts through an account. An account without a role acts through nothing. */
export async function actorOf(needs: Needs, account: Holder): Promise<Actor> {
  const { id, personId, name, post, role, enterpriseId, agencyId } = account;
  if (role === null) throw accountWithoutRole();
  const reach = await reachOf(needs, account);
  return { accountId: id, personId, name, post, role, realm: realmOf[role], enterpriseId, agencyId, reach };
}

/** Whose records an account reaches: its own enterprise, or those its agency serves. The bureau needs no list. */
async function reachOf({ scope, enterprisesServedBy }: Needs, account: Holder): Promise<readonly string[]> {
  const { enterpriseId, agencyId } = account;
  if (enterpriseId !== null) return [enterpriseId];
  return agencyId === null ? [] : scope(SYSTEM, ({ tx }) => enterprisesServedBy(tx, agencyId));
}
