import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { checkRoutes } from './check-routes.ts';
import { type Submission, submitCheck } from './filling/submit-check.ts';
import { layChecks } from './laying/lay-checks.ts';
import { layChecksJob } from './laying/lay-checks-job.ts';
import { toDetail } from './reading/check-view.ts';
import { findChecks } from './reading/find-checks.ts';
import type { SelfChecksNeeds } from './self-checks-needs.ts';

export { checkFigures } from './reading/check-figures.ts';
export { type ChecksEnded, checksEnded } from './reading/checks-ended.ts';
export { checksForLetter, checksMissed } from './reading/checks-missed.ts';
export { type CheckNamed, checksNamed } from './reading/checks-named.ts';
export { type CheckOfPlace, checksOfPlace, type PlaceAndTime } from './reading/checks-of-place.ts';
export { type ChecksOfWeek, checkCoverage, checksOfWeeks } from './reading/checks-of-weeks.ts';
export { type SubmissionOnRecord, submissionsSince } from './reading/submissions-since.ts';
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
    submit: (act: Act, checkId: string, submission: Submission) => submitCheck(act, checkId, submission, needs),
    /** Every check of an enterprise whose window has ended, with the sheets it is made by. */
    async ended(act: Act, enterpriseId: string): Promise<readonly CheckDetail[]> {
      const { checks } = await findChecks(act, { enterpriseId: EnterpriseId.parse(enterpriseId), limit: 1000 });
      const details = [];
      for (const check of checks.filter(({ due_at }) => due_at < act.now)) {
        details.push(await toDetail(act.tx, check, act.now, needs));
      }
      return details;
    },
  };
}

export type SelfChecks = ReturnType<typeof createSelfChecks>;
