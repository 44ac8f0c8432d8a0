import type { Letter } from '@zhiben/contract/supervision.ts';
import { type LetterState, letterStateLabel } from '@zhiben/vocabulary/supervision.ts';

const ENDED: readonly LetterState[] = ['closed', 'withdrawn'];
const WAITS_FOR_OFFICE: readonly LetterState[] = ['draft', 'answered', 'accepted'];

export function LetterStateTag({ letter: { state, overdue } }: { readonly letter: Pick<Letter, 'state' | 'overdue'> }) {
  const look = ENDED.includes(state) ? 'tag-final' : WAITS_FOR_OFFICE.includes(state) ? 'tag-near' : 'tag-state';
  return (
    <span className={`tag ${look}`}>
      {letterStateLabel[state]}
      {overdue && '，已逾期'}
    </span>
  );
}
