import { type StewardTaskState, stewardTaskStateLabel } from '@zhiben/vocabulary/installations.ts';

const LOOK: Readonly<Record<StewardTaskState, string>> = {
  due: 'tag-state',
  done: 'tag-final',
  late: 'tag-near',
  missed: 'tag-overdue',
  withdrawn: 'tag-final',
};

export function TaskState({ state }: { readonly state: StewardTaskState }) {
  return <span className={`tag ${LOOK[state]}`}>{stewardTaskStateLabel[state]}</span>;
}
