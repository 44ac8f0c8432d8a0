import type { AgencyReportView } from '@zhiben/contract/agency-reports.ts';
import { reportTextLabel } from '@zhiben/vocabulary/agency-reports.ts';

/** What came of the look at a report, as words and without a risk colour. */
export function ReportLookTag({ report: { textState, doubts } }: { readonly report: AgencyReportView }) {
  if (doubts !== null && doubts.confirmed > 0)
    return <span className="tag tag-overdue">确认存疑 {doubts.confirmed}</span>;
  if (doubts !== null && doubts.open > 0) return <span className="tag tag-near">存疑 {doubts.open}</span>;
  // Without the office's eyes a report has been received, and no more is told.
  const label = doubts === null && textState === 'read' ? '已收到' : reportTextLabel[textState];
  return <span className={`tag ${textState === 'read' ? 'tag-final' : 'tag-unknown'}`}>{label}</span>;
}
