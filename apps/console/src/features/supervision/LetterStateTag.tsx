import type { Letter } from '@zhiben/contract/supervision.ts';
import { type LetterState, letterStateLabel } from '@zhiben/vocabulary/supervision.ts';

const ENDED: readonly LetterState[] = ['closed', 'withdrawn'];
const WAITS_FOR_OFFICE: readonly LetterState[] = ['draft', 'answered', 'accepted'];

export function LetterStateTag({ letter: { state, overdue } }: { readonly letter: Pick<Letter, 'state' | 'overdue'> }) {
  return (
    <span className={`tag ${lookOf(state, overdue)}`}>
      {letterStateLabel[state]}
      {overdue && '，已逾期'}
    </span>
  );
}

function lookOf(state: LetterState, overdue: boolean): string {
  if (overdue) return 'tag-overdue';
  if (ENDED.includes(state)) return 'tag-final';
  return WAITS_FOR_OFFICE.includes(state) ? 'tag-near' : 'tag-state';
}
