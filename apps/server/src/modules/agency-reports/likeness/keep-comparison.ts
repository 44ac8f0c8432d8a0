import type { SharedPassage } from '@zhiben/evidence/report-likeness/compare-reports.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { ReportRow } from '../register/report-store.ts';
import type { Look } from './look-for-copies.ts';

const MOST_PASSAGES = 40;
const MOST_FORMS = 20;
/** Of a passage that counts, at least so much is the author's own. */
const LEAST_OWN = 4;
/** Lower ones are kept by nobody: every two reports share something. */
export const WORTH_KEEPING = 0.1;

/** Keeps what a likeness rests on, as it was when it was seen. */
export async function keepComparison({ tx, now }: Act, report: ReportRow, look: Look): Promise<void> {
  const { other, likeness } = look;
  const counted = likeness.shared.filter(({ own }) => own >= LEAST_OWN).toSorted((one, two) => two.own - one.own);
  const passages = counted.slice(0, MOST_PASSAGES).map(({ mine, theirs, own }) => ({
    mine: cut(report, mine),
    theirs: cut(other, theirs),
    own: Math.round(own),
  }));
  const forms = likeness.shared
    .filter(({ own, formal }) => own < LEAST_OWN && formal > 0)
    .toSorted((one, two) => two.formal - one.formal)
    .slice(0, MOST_FORMS)
    .map(({ mine }) => cut(report, mine));
  await tx
    .insertInto('agency_report_comparisons')
    .values({
      report_id: report.id,
      other_id: other.id,
      score: likeness.score,
      doubtful_from: look.doubtfulFrom,
      learnt_from: look.learntFrom,
      passages: JSON.stringify(passages),
      forms: JSON.stringify(forms),
      compared_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const cut = ({ words }: ReportRow, { from, until }: SharedPassage['mine']): string =>
  (words ?? '').slice(from, until).trim();
