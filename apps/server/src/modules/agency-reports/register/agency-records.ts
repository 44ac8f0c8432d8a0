import type { AgencyRecord } from '@zhiben/contract/agency-reports.ts';
import { AgencyId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { AgencyReportsNeeds } from '../agency-reports-needs.ts';

type Needs = Pick<AgencyReportsNeeds, 'agencyNames' | 'doubtsOf'>;

/** What each agency has filed and what became of it, counted from the records. */
export async function agencyRecords({ tx }: Act, needs: Needs): Promise<AgencyRecord[]> {
  const reports = await tx
    .selectFrom('agency_reports')
    .select(['id', 'agency_id', 'enterprise_id', 'case_id'])
    .execute();
  const doubts = await needs.doubtsOf(
    tx,
    reports.map(({ id }) => id),
  );
  const filed = Map.groupBy(reports, ({ agency_id }) => agency_id);
  return [...(await needs.agencyNames(tx))]
    .map(([id, name]) => {
      const own = filed.get(id) ?? [];
      const sum = (state: 'open' | 'explained' | 'confirmed') =>
        own.reduce((count, report) => count + (doubts.get(report.id)?.[state] ?? 0), 0);
      return {
        id: AgencyId.parse(id),
        name,
        reports: own.length,
        enterprises: new Set(own.map(({ enterprise_id }) => enterprise_id)).size,
        open: sum('open'),
        explained: sum('explained'),
        confirmed: sum('confirmed'),
        cases: own.filter(({ case_id }) => case_id !== null).length,
      };
    })
    .toSorted((one, other) => other.open + other.confirmed - one.open - one.confirmed || other.reports - one.reports);
}
