import type { Route } from '../../platform/http/route.ts';
import { hazardRoutes } from './hazard-routes.ts';
import type { HazardsNeeds } from './hazards-needs.ts';

export type { HazardsNeeds } from './hazards-needs.ts';

/** The hazards module, wired. The composition root calls it once. */
export function createHazards(needs: HazardsNeeds): { readonly routes: readonly Route[] } {
  return { routes: hazardRoutes(needs) };
}
