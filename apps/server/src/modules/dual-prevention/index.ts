import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { closeWeeksJob } from './close-weeks-job.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';
import { effectRoutes } from './effect-routes.ts';

export type { DualPreventionNeeds } from './dual-prevention-needs.ts';

/** Dual prevention (双重预防), wired. The composition root calls it once. */
export function createDualPrevention(needs: DualPreventionNeeds) {
  const routes: readonly Route[] = effectRoutes(needs);
  const closing = closeWeeksJob(needs);
  const jobs: readonly Job[] = [closing];
  return {
    routes,
    jobs,
    /** Closes what has ended, for whoever does not wait for the clock. */ closeWeeks: closing.run,
  };
}

export type DualPrevention = ReturnType<typeof createDualPrevention>;
