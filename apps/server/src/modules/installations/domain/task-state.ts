import type { StewardTaskState } from '@zhiben/vocabulary/installations.ts';

interface Task {
  readonly due_at: Date;
  readonly done_at: Date | null;
  readonly withdrawn_at: Date | null;
}

/** Where a task stands. Done after its window is late and stays so. */
export function taskState({ due_at, done_at, withdrawn_at }: Task, now: Date): StewardTaskState {
  if (withdrawn_at !== null) return 'withdrawn';
  if (done_at !== null) return done_at <= due_at ? 'done' : 'late';
  return due_at < now ? 'missed' : 'due';
}
