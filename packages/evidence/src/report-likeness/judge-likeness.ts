import type { ReportLikeness } from './compare-reports.ts';
import type { SameNumbers } from './same-numbers.ts';

/** How many enterprises' reports are known beside the pair: of the kind, and of the kind by the agency where both are one agency's. */
export interface Known {
  readonly ofKind: number;
  /** Null where the two are of two agencies. */
  readonly ofAgency: number | null;
}

/** What must be shared before anybody is asked. Tuned on seeds 1 to 3 of bench/oversight. */
const ENOUGH = 0.22;
/** More while too few reports are known to tell a form from an author. */
const MORE_WHILE_FEW = 0.5;
const FEW_OF_KIND = 12;
const FEW_OF_AGENCY = 2;
/** Characters of one's own, each by its worth: some three sentences. */
const LEAST_OWN = 80;

/** So many passages with the same figures are nobody's habit. */
const NO_HABIT = 5;

/** From which share on a likeness is doubtful, with so many others known. */
export function doubtfulFrom({ ofKind, ofAgency }: Known, sameFigures: number): number {
  const byKind = 1 / (1 + (ofKind / FEW_OF_KIND) ** 2);
  const byAgency = ofAgency === null || sameFigures >= NO_HABIT ? 0 : 1 / (1 + (ofAgency / FEW_OF_AGENCY) ** 2);
  return ENOUGH + MORE_WHILE_FEW * Math.max(byKind, byAgency);
}

export const isCopyDoubtful = (
  { score, own, sameFigures }: Pick<ReportLikeness, 'score' | 'own' | 'sameFigures'>,
  known: Known,
): boolean => own >= LEAST_OWN && score >= doubtfulFrom(known, sameFigures);

const LEAST_SHARED = 4;
const WORTH_A_LOOK = 0.04;

/** Whether two reports share enough of what few others have to be compared sentence by sentence. */
export const isWorthALook = (sharedRare: number, marksOfOne: number, marksOfOther: number): boolean =>
  sharedRare >= Math.max(LEAST_SHARED, WORTH_A_LOOK * Math.min(marksOfOne, marksOfOther));

const LEAST_COMPARED = 12;
const UNCHANGED = 0.96;

/** A renewal in which next to nothing was measured anew. */
export const isRenewalDoubtful = ({ compared, same }: SameNumbers): boolean =>
  compared >= LEAST_COMPARED && same >= compared * UNCHANGED;
