import type { Evaluator } from '@zhiben/signals/alarms/evaluator.ts';
import type { Fate } from '@zhiben/vocabulary/telemetry.ts';
import { type Batch, LONGEST_TAG } from '../domain/batch.ts';
import { type TimeLimits, whenItCame } from '../domain/when-it-came.ts';
import type { FateCounts } from './count-fates.ts';
import type { KnownGateway } from './gateway.ts';
import type { Group } from './group.ts';
import type { KnownPoint, KnownPoints } from './known-points.ts';
import type { LatestValues } from './latest-values.ts';
import type { Pages } from './pages.ts';

interface IntakeNeeds {
  readonly limits: TimeLimits;
  readonly points: () => KnownPoints;
  readonly evaluator: Evaluator;
  readonly latest: LatestValues;
  readonly pages: Pages;
  readonly fates: FateCounts;
}

export type Taken = Partial<Record<Fate, number>>;

const GOOD = 0;
/** Whoever mends a device reads the clock of its control room. */
const CHINA_MS = 8 * 3_600_000;
const KEPT: ReadonlySet<Fate> = new Set(['stored', 'late', 'out-of-order']);

/** Gives every sample of a batch its fate; what is kept goes into the group, and what is new and in order is judged. */
export function createIntake({ limits, points, evaluator, latest, pages, fates }: IntakeNeeds) {
  return function take(gateway: KnownGateway, batch: Batch, group: Group, now: number): Taken {
    const known = points();
    const taken: Taken = {};
    const examples: Partial<Record<Fate, string>> = {};
    for (let index = 0; index < batch.length; index++) {
      const tag = batch.tag[index] ?? '';
      const point = known.find(gateway.enterpriseId, tag);
      const fate = fateOf(batch, index, point, now);
      taken[fate] = (taken[fate] ?? 0) + 1;
      if (fate !== 'stored') examples[fate] ??= wordsOf(batch, index);
      if (point !== undefined && KEPT.has(fate)) keep(group, point.id, batch, index, fate, now);
    }
    for (const [fate, samples] of Object.entries(taken) as [Fate, number][]) {
      fates.count(gateway, fate, samples, now, examples[fate]);
    }
    return taken;
  };

  function fateOf(batch: Batch, index: number, point: KnownPoint | undefined, now: number): Fate {
    if (point === undefined) return 'unknown-tag';
    const unit = batch.unit?.[index];
    if (unit !== undefined && unit !== point.unit) return 'wrong-unit';
    if (!Number.isFinite(batch.value[index])) return 'not-a-number';
    return fateInTime(point.id, batch.at[index] ?? Number.NaN, now);
  }

  function fateInTime(pointId: number, at: number, now: number): Fate {
    const came = whenItCame(at, now, limits);
    if (came === 'future' || came === 'expired') return came;
    const last = latest.at(pointId);
    if (at === last || (at < last && pages.has(pointId, at))) return 'duplicate';
    if (at < last) return 'out-of-order';
    return came === 'late' ? 'late' : 'stored';
  }

  function keep(group: Group, pointId: number, batch: Batch, index: number, fate: Fate, now: number): void {
    const at = batch.at[index] ?? 0;
    const value = batch.value[index] ?? 0;
    const quality = batch.quality[index] ?? 0;
    group.add(pointId, at, value, quality);
    pages.add(pointId, at, value, quality);
    latest.see(pointId, at, value, quality);
    if (fate === 'stored') evaluator.judge(pointId, at, value, quality === GOOD, now);
  }
}
export type Intake = ReturnType<typeof createIntake>;

function wordsOf({ tag, at, value, unit }: Batch, index: number): string {
  const time = at[index] ?? Number.NaN;
  const when = Math.abs(time) < 8e15 ? `${new Date(time + CHINA_MS).toISOString().slice(0, -1)}+08:00` : String(time);
  return `${(tag[index] ?? '').slice(0, LONGEST_TAG)} ${when} ${value[index]}${unit?.[index] ?? ''}`;
}
