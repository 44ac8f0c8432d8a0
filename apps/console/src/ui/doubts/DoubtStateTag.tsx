import { type DoubtState, doubtStateLabel } from '@zhiben/vocabulary/doubts.ts';

/** Where a doubt stands, as a word and without a risk colour. */
export function DoubtStateTag({ state }: { readonly state: DoubtState }) {
  return <span className={`tag ${state === 'explained' ? 'tag-final' : 'tag-state'}`}>{doubtStateLabel[state]}</span>;
}
