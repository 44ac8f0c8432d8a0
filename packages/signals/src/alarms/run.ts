import type { Transition } from './alarm-rule.ts';
import { createEpisodes, type Episodes, STANDS } from './episodes.ts';
import { createLastSamples, type LastSamples } from './last-samples.ts';
import { createMeasures, type Measures } from './measures.ts';
import { type RuleTable, WAY } from './rule-table.ts';
import { createTimingWheel, type TimingWheel } from './timing-wheel.ts';

/** An evaluation under one layout of rules. */
export interface Run {
  readonly table: RuleTable;
  readonly wheel: TimingWheel;
  readonly last: LastSamples;
  readonly episodes: Episodes;
  readonly measures: Measures;
  /** From this moment on a point that says nothing is silent. */
  listenFrom(now: number): void;
  judge(pointId: number, at: number, value: number, good: boolean, now: number): void;
  advance(now: number): void;
}

export function createRun(
  table: RuleTable,
  start: number,
  tell: (transition: Transition) => void,
  earlier?: LastSamples,
): Run {
  const { first, watchedUntil, calmLow, calmHigh, way, rules, withinMs } = table;
  const wheel = createTimingWheel(rules.length, start);
  const last = createLastSamples(table.points.keys(), first.length, earlier);
  const measures = createMeasures(table, last);
  const episodes = createEpisodes(table, wheel, tell, awaitSilence);
  const { stands, busy } = episodes;
  const { goodAt, goodValue, heardAt } = last;

  const silentAt = (slot: number) => (heardAt[rules[slot]?.pointId ?? 0] as number) + (withinMs[slot] as number);

  function awaitSilence(slot: number): void {
    if (way[slot] === WAY.silence) wheel.arm(slot, silentAt(slot));
  }

  /** Samples do not move the timer of a silence: it looks again when its time has come. */
  function fire(slot: number, due: number): void {
    const stood = stands[slot];
    const at = way[slot] === WAY.silence && stood !== STANDS.rising ? silentAt(slot) : Number.NaN;
    if (at <= due) episodes.follow(slot, true, at, Number.NaN, due);
    else if (stood === STANDS.normal) wheel.arm(slot, at);
    else episodes.elapse(slot, due);
  }

  function judgeBy(slot: number, pointId: number, at: number, value: number, now: number): void {
    const isNormal = stands[slot] === STANDS.normal;
    // No sample begins a silence, however old it is: that is for the wheel to say.
    if (isNormal && way[slot] === WAY.silence) return;
    const measure = way[slot] === WAY.value ? value : measures.of(slot, pointId, at, value, now);
    const out = episodes.isOut(slot, measure);
    if (out || !isNormal) episodes.follow(slot, out, at, value, now);
  }

  function judge(pointId: number, at: number, value: number, good: boolean, now: number): void {
    if (!last.take(pointId, at, value, good) || !good || Number.isNaN(value)) return;
    heardAt[pointId] = Math.max(heardAt[pointId] as number, Math.min(at, now));
    const isCalm = value > (calmLow[pointId] as number) && value < (calmHigh[pointId] as number);
    const until = (isCalm && busy[pointId] === 0 ? watchedUntil[pointId] : first[pointId + 1]) as number;
    for (let slot = first[pointId] as number; slot < until; slot += 1) judgeBy(slot, pointId, at, value, now);
    goodAt[pointId] = at;
    goodValue[pointId] = value;
  }

  function listenFrom(now: number): void {
    wheel.advance(now, fire);
    for (const id of table.points.keys()) if (Number.isNaN(heardAt[id])) heardAt[id] = now;
    for (let slot = 0; slot < rules.length; slot += 1) {
      if (stands[slot] === STANDS.normal && Number.isNaN(wheel.dueOf(slot))) awaitSilence(slot);
    }
  }

  return { table, wheel, last, episodes, measures, listenFrom, judge, advance: (now) => wheel.advance(now, fire) };
}
