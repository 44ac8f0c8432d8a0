import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import type { Bell } from '../../../platform/jobs/bell.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { tell } from '../../../platform/ledger/tell.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { sectionsOf } from '../domain/report-period.ts';
import { draftingInterrupted } from '../report-refusals.ts';
import { type Report, reportStore } from '../report-store.ts';
import type { ReportsNeeds } from '../reports-needs.ts';
import { beginAttempt, endProgress, progressOf } from './drafting-progress.ts';
import { drawUp } from './draw-up.ts';

const MOST_ATTEMPTS = 3;

/** Draws up what was asked for. Begun at once by its bell; what a stopped server left is taken up by the next turn. */
export const draftReportsJob = (needs: ReportsNeeds, bell: Bell): Job => ({
  name: 'reports.draft',
  cron: '* * * * *',
  bell,
  async run({ scope, signal }) {
    while (!signal.aborted && (await draftNext(scope, needs))) {
      // Until nothing waits.
    }
  },
});

/** One report in one act: all its figures are of one instant, or it still waits as if nothing had been begun. */
function draftNext(scope: Scope, needs: ReportsNeeds): Promise<boolean> {
  return scope(SYSTEM, async (act) => {
    const store = reportStore(act.tx);
    const report = await store.claim();
    if (report === undefined) return false;
    try {
      if ((await beginAttempt(scope, report.id)) > MOST_ATTEMPTS) throw draftingInterrupted();
      await store.drafted(report, await sectionsFor(act, report, { scope, needs }), act.now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await store.fail(report.id, error.message);
    }
    await endProgress(act.tx, report.id);
    await tell(act, { topic: 'report.drafted', subjectKind: 'report', subjectId: report.id });
    return true;
  });
}

async function sectionsFor(act: Act, report: Report, { scope, needs }: { scope: Scope; needs: ReportsNeeds }) {
  const wanted = sectionsOf(report.kind);
  const progress = progressOf(scope, report.id);
  return drawUp(act, report, { wanted, needs, progress });
}
