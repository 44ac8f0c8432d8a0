import { type JointInspectionState, jointInspectionStateLabel } from '@zhiben/vocabulary/installations.ts';

const LOOK: Readonly<Record<JointInspectionState, string>> = {
  planned: 'tag-state',
  made: 'tag-near',
  rechecked: 'tag-final',
};

export function JointState({ state }: { readonly state: JointInspectionState }) {
  return <span className={`tag ${LOOK[state]}`}>{jointInspectionStateLabel[state]}</span>;
}
