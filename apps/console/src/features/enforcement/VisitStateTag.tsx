import { type VisitState, visitStateLabel } from '@zhiben/vocabulary/enforcement.ts';

const LOOK: Readonly<Record<VisitState, string>> = {
  sealed: 'tag-state',
  planned: 'tag-state',
  started: 'tag-near',
  ordered: 'tag-near',
  clean: 'tag-final',
  rechecked: 'tag-final',
  withdrawn: 'tag-final',
};

export function VisitStateTag({ state }: { readonly state: VisitState }) {
  return <span className={`tag ${LOOK[state]}`}>{visitStateLabel[state]}</span>;
}
