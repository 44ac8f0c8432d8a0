import type { Route } from '../../platform/http/route.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { responsibilityRoutes } from './responsibility-routes.ts';

export { countResponsibility, type ResponsibilityCounts } from './count-responsibility.ts';
export type { ResponsibilityNeeds } from './responsibility-needs.ts';

/** Full-staff responsibility (全员安全生产责任制), wired. The composition root calls it once. */
export function createResponsibility(needs: ResponsibilityNeeds): { readonly routes: readonly Route[] } {
  return { routes: responsibilityRoutes(needs) };
}
