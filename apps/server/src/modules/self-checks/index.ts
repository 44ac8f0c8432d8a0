import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { checkRoutes } from './check-routes.ts';
import { layChecks } from './laying/lay-checks.ts';
import { layChecksJob } from './laying/lay-checks-job.ts';
import type { SelfChecksNeeds } from './self-checks-needs.ts';

export { type CheckOfPlace, checksOfPlace, type PlaceAndTime } from './reading/checks-of-place.ts';
export { type ChecksOfWeek, checkCoverage, checksOfWeeks } from './reading/checks-of-weeks.ts';
export type { OrganisationOnFile, SelfChecksNeeds } from './self-checks-needs.ts';

/** Self-checks, wired. The composition root calls it once. */
export function createSelfChecks(needs: SelfChecksNeeds) {
  const routes: readonly Route[] = checkRoutes(needs);
  const jobs: readonly Job[] = [layChecksJob(needs)];
  return {
    routes,
    jobs,
    /** Lays what has fallen due at an enterprise, for whoever acts without the clock. */
    lay: (act: Act, enterpriseId: string) => layChecks(act, enterpriseId, needs),
  };
}

export type SelfChecks = ReturnType<typeof createSelfChecks>;
