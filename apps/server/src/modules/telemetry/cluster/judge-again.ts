import type { Evaluator } from '@zhiben/signals/alarms/evaluator.ts';
import type { Batch } from '../domain/batch.ts';
import { type TimeLimits, whenItCame } from '../domain/when-it-came.ts';
import type { KnownPoints } from '../ingest/known-points.ts';

const GOOD = 0;

/** Lets the evaluator live through a batch that was taken in before: what was judged then is judged now, and nothing else comes of it. */
export function judgeAgain(
  batch: Batch,
  find: (tag: string) => ReturnType<KnownPoints['find']>,
  evaluator: Evaluator,
  limits: TimeLimits,
  now: number,
): void {
  for (let index = 0; index < batch.length; index += 1) {
    const point = find(batch.tag[index] ?? '');
    const unit = batch.unit?.[index];
    const at = batch.at[index] ?? Number.NaN;
    const value = batch.value[index] ?? Number.NaN;
    if (point === undefined || (unit !== undefined && unit !== point.unit) || !Number.isFinite(value)) continue;
    if (whenItCame(at, now, limits) === 'in-time')
      evaluator.judge(point.id, at, value, batch.quality[index] === GOOD, now);
  }
}
