import { type CheckState, checkStateLabel } from '@zhiben/vocabulary/checks.ts';
import '../self-checks.css';

const LOOK: Readonly<Record<CheckState, string>> = {
  due: 'tag-state',
  done: 'tag-final',
  late: 'tag-state',
  missed: 'tag-missed',
  excused: 'tag-unknown',
};

export function CheckStateTag({ state }: { readonly state: CheckState }) {
  return <span className={`tag ${LOOK[state]}`}>{checkStateLabel[state]}</span>;
}
