import type { Route } from '../../platform/http/route.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import { accountabilityRoutes } from './accountability-routes.ts';

export type { AccountabilityNeeds } from './accountability-needs.ts';
export { hazardsConcluded } from './hazards-concluded.ts';

/** Accountability (责任倒查), wired. The composition root calls it once. */
export function createAccountability(needs: AccountabilityNeeds): { readonly routes: readonly Route[] } {
  return { routes: accountabilityRoutes(needs) };
}
