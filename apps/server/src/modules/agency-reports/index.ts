import type { Tx } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { agencyReportRoutes } from './agency-report-routes.ts';
import type { AgencyReportsNeeds } from './agency-reports-needs.ts';
import { examineReportsJob } from './examine-reports-job.ts';
import { fileReport } from './filing/file-report.ts';
import { registerEngineer } from './filing/keep-engineers.ts';
import { reportsById } from './register/report-store.ts';

export type { AgencyCase, AgencyReportsNeeds } from './agency-reports-needs.ts';

/** Reports of third-party agencies (第三方机构报告), wired. The composition root calls it once. */
export function createAgencyReports(needs: AgencyReportsNeeds) {
  const bell = createBell();
  const routes: readonly Route[] = agencyReportRoutes(needs, bell.ring);
  const examining = examineReportsJob(needs, bell);
  const jobs: readonly Job[] = [examining];
  return {
    routes,
    jobs,
    /** Looks at what waits, for whoever does not wait for the clock. */ examine: examining.run,
    /** The use cases themselves, for whoever acts without HTTP. */
    registerEngineer,
    file: fileReport,
  };
}

export type AgencyReports = ReturnType<typeof createAgencyReports>;

/** What reports are called, of those within reach. */
export const agencyReportsNamed = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await reportsById(tx, ids)).map(({ id, number, subject }) => [id, `${number} ${subject}`]));
