import type { FilingVersion, FilingView } from '@zhiben/contract/campaign.ts';
import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import type { PlanFiling } from '@zhiben/rules/campaign/plan.ts';
import { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { dayOf } from '../../../platform/clock.ts';
import { ASKED_BEFORE_DAYS, filingState, isLate } from '../domain/filing-state.ts';
import type { Filing } from './filing-store.ts';

export const opensOn = ({ dueOn }: Pick<PlanFiling, 'dueOn'>): string => dayText(dayNumber(dueOn) - ASKED_BEFORE_DAYS);

/** Where a paper stands, from its revisions, newest first. */
export function standingOf(filing: PlanFiling, revisions: readonly Filing[], today: string) {
  const [newest] = revisions;
  const first = revisions.at(-1);
  const state = filingState(filing, newest && { filedOn: dayOf(newest.filed_at), received: newest.received }, {
    today,
    opensOn: opensOn(filing),
  });
  return { state, late: first !== undefined && isLate(filing, dayOf(first.filed_at)) };
}

export function toFilingView(
  filing: PlanFiling,
  revisions: readonly Filing[],
  files: readonly EvidenceView[],
  today: string,
): FilingView {
  const { kind, year, title, dueOn } = filing;
  return {
    ...{ kind, year, title, dueOn },
    state: standingOf(filing, revisions, today).state,
    versions: revisions.map((revision) => toVersion(filing, revision)),
    files: [...files],
  };
}

const toVersion = (filing: PlanFiling, row: Filing): FilingVersion => ({
  aims: row.aims,
  tasks: row.tasks,
  tasksTotal: row.tasks_total,
  tasksDone: row.tasks_done,
  problems: row.problems,
  revision: row.revision,
  evidenceIds: row.evidence_ids.map((id) => EvidenceId.parse(id)),
  filedAt: row.filed_at.toISOString(),
  filedByName: row.filed_by_name,
  receiptNumber: row.receipt_number,
  late: isLate(filing, dayOf(row.filed_at)),
  answer:
    row.received === null
      ? null
      : {
          received: row.received,
          words: row.words ?? '',
          at: row.answered_at?.toISOString() ?? '',
          byName: row.answered_by_name ?? '',
        },
});
