import { type CaseState, caseStateLabel } from '@zhiben/vocabulary/cases.ts';

const ENDED: readonly CaseState[] = ['closed', 'withdrawn'];
const WAITING: readonly CaseState[] = ['proposed', 'transfer-asked', 'transfer-agreed', 'hearing', 'demanded'];

export function CaseStateTag({ state }: { readonly state: CaseState }) {
  const look = ENDED.includes(state) ? 'tag-final' : WAITING.includes(state) ? 'tag-near' : 'tag-state';
  return <span className={`tag ${look}`}>{caseStateLabel[state]}</span>;
}
