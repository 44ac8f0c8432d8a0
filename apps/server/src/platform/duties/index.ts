import type { Route } from '../http/route.ts';
import type { Job } from '../jobs/job.ts';
import { dutyRoutes } from './duty-routes.ts';
import type { HomeNeeds } from './get-home.ts';
import { sweepDuties } from './sweep-duties-job.ts';

/** Duties, wired: everyone's home, the list, and the sweep that tells of deadlines. */
export function createDuties(needs: HomeNeeds): { routes: readonly Route[]; jobs: readonly Job[] } {
  return { routes: dutyRoutes(needs), jobs: [sweepDuties] };
}

export { type LateDuties, lateDuties } from './late-duties.ts';
export { type DutyToLay, handDuties, layDuties, passDuty, withdrawDuties } from './lay-duty.ts';
