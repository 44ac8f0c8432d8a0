import type { PlanFiling } from '@zhiben/rules/campaign/plan.ts';
import type { FilingState } from '@zhiben/vocabulary/campaign.ts';

export interface FiledPaper {
  readonly filedOn: string;
  /** null: nobody has answered. */
  readonly received: boolean | null;
}

/** So long before its last day a paper is asked for. The office's own setting; the plan names only the last day. */
export const ASKED_BEFORE_DAYS = 60;

/** Where a paper stands. `opensOn` is the day from which it is asked for. */
export function filingState(
  { dueOn }: Pick<PlanFiling, 'dueOn'>,
  paper: FiledPaper | undefined,
  { today, opensOn }: { readonly today: string; readonly opensOn: string },
): FilingState {
  if (paper !== undefined) {
    if (paper.received === null) return 'filed';
    return paper.received ? 'received' : 'returned';
  }
  if (today > dueOn) return 'missing';
  return today >= opensOn ? 'owed' : 'not-yet';
}

/** Late is reckoned from the first time it was handed in; a paper returned for correction had been in time. */
export const isLate = ({ dueOn }: Pick<PlanFiling, 'dueOn'>, firstFiledOn: string): boolean => firstFiledOn > dueOn;
