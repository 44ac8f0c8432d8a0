import { SYSTEM } from '../../platform/db/scope.ts';
import type { Bell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { AgencyReportsNeeds } from './agency-reports-needs.ts';
import { examineReport } from './examine-report.ts';
import { nextWaiting } from './register/report-store.ts';

/** Looks at every report once, in the order of their coming, off the path of any request. What fails with one keeps none of the others waiting. */
export function examineReportsJob(needs: AgencyReportsNeeds, bell: Bell): Job {
  return {
    name: 'agency-reports.examine',
    cron: '* * * * *',
    bell,

    async run({ scope, signal }) {
      const failures = new Map<string, unknown>();
      while (!signal.aborted) {
        const report = await scope(SYSTEM, ({ tx }) => nextWaiting(tx, [...failures.keys()]));
        if (report === undefined) break;
        await scope(SYSTEM, (act) => examineReport(act, report, needs)).catch((error) =>
          failures.set(report.id, error),
        );
      }
      if (failures.size > 0 && !signal.aborted)
        throw new AggregateError(failures.values(), 'reports could not be examined');
    },
  };
}
