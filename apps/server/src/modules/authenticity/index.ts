import type { Tx } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { AuthenticityNeeds } from './authenticity-needs.ts';
import { authenticityRoutes } from './authenticity-routes.ts';
import { doubtStore } from './doubt-store.ts';
import { examineEvidenceJob } from './examine-evidence-job.ts';
import { toViews } from './register/doubt-view.ts';

export type { AuthenticityNeeds } from './authenticity-needs.ts';
export type { NewDoubt } from './doubt-store.ts';
export { type DoubtsOfEnterprise, doubtsByEnterprise } from './doubts-by-enterprise.ts';
export { confirmedDoubts, doubtsNamed } from './doubts-named.ts';
export { raiseDoubts } from './raise-doubts.ts';
export { type DoubtsOf, doubtsOf, subjectsDoubted } from './register/doubts-of.ts';

/** Authenticity (整改真实性), wired. The composition root calls it once. */
export function createAuthenticity(needs: AuthenticityNeeds) {
  const routes: readonly Route[] = authenticityRoutes(needs);
  const examining = examineEvidenceJob(needs);
  const jobs: readonly Job[] = [examining];
  return {
    routes,
    jobs,
    /** Doubts about one subject, as people read them. */
    doubtsAbout: async (tx: Tx, subjectId: string) => toViews(tx, await doubtStore(tx).about(subjectId), needs),
    /** Looks at what waits, for whoever does not wait for the clock. */ examine: examining.run,
  };
}

export type Authenticity = ReturnType<typeof createAuthenticity>;
