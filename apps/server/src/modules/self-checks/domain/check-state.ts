import type { CheckState } from '@zhiben/vocabulary/checks.ts';

/** Where a check stands at a time; computed, never stored. */
export function checkState(
  check: { readonly dueAt: Date; readonly doneAt: Date | null; readonly excused: boolean },
  now: Date,
): CheckState {
  if (check.doneAt !== null) return check.doneAt <= check.dueAt ? 'done' : 'late';
  if (check.excused) return 'excused';
  return now > check.dueAt ? 'missed' : 'due';
}
