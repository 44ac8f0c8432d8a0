import { type ReportComparison as Comparison, ReportComparison } from '@zhiben/contract/agency-reports.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { comparisonNotFound } from '../agency-report-refusals.ts';
import type { AgencyReportsNeeds } from '../agency-reports-needs.ts';
import { findReport } from './report-store.ts';
import { toReportViews } from './report-view.ts';

type Needs = Pick<AgencyReportsNeeds, 'enterpriseNames' | 'agencyNames' | 'doubtsOf' | 'doubtsAbout'>;

/** Two reports beside each other, as they were compared. */
export async function showComparison(act: Act, reportId: string, otherId: string, needs: Needs): Promise<Comparison> {
  const { tx } = act;
  const pair = [await findReport(tx, reportId), await findReport(tx, otherId)];
  const kept = await tx
    .selectFrom('agency_report_comparisons')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  if (kept === undefined) throw comparisonNotFound();
  const [mine, theirs] = await toReportViews(act, pair, needs);
  return ReportComparison.parse({
    mine,
    theirs,
    score: kept.score,
    doubtfulFrom: kept.doubtful_from,
    learntFrom: kept.learnt_from,
    passages: kept.passages,
    forms: kept.forms,
  });
}
