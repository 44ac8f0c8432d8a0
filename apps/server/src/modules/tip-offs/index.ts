import { CROWD_LIMITS, type CrowdLimits } from './public/crowd.ts';
import { publicRoutes } from './public/public-routes.ts';
import { tipOffKeys } from './sealing/tip-off-keys.ts';
import type { TipOffsNeeds } from './tip-offs-needs.ts';
import { triageRoutes } from './triage/triage-routes.ts';

export type { TipOffsNeeds } from './tip-offs-needs.ts';

/** The tip-offs module, wired. The composition root calls it once. */
export function createTipOffs(needs: TipOffsNeeds, limits: CrowdLimits = CROWD_LIMITS) {
  const keys = tipOffKeys(needs.secret);
  return { routes: [...publicRoutes(needs, keys, limits), ...triageRoutes(needs, keys)] };
}
