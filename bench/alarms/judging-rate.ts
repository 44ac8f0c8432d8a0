import type { AlarmKind, AlarmRule, Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';
import { createPlainJudge } from './plain-judge.ts';

const START = Date.UTC(2026, 10, 30);
const LIMITS: readonly (readonly [AlarmKind, number])[] = [
  ['low-low', 5],
  ['low', 10],
  ['high', 85],
  ['high-high', 90],
];
const BATCH = 100;
const SAMPLES = 4_000_000;
/** The first quarter warms the machine up and does not count. */
const WARM = 1 / 4;

const tagOf = (pointId: number): string => `LT-${pointId}`;

/**
 * Samples a second on one core, four limits with dead-band and delays a point, in batches of a hundred points in random order. The amplitude
 * says how many lie beyond a limit. */
export function judgingRate(amountPoints: number, amplitude: number) {
  const points = Array.from({ length: amountPoints }, (_, id) => ({ id, rangeLow: 0, rangeHigh: 100 }));
  const rules = points.flatMap(({ id }) => limitsOf(id));
  const batches = shuffledBatches(amountPoints);
  const values = Float64Array.from({ length: 1 << 16 }, (_, i) => 50 + amplitude * Math.sin(i / 7) + (i % 11));

  const fast = createEvaluator({ points, rules });
  const quick = measure(amountPoints, (round) => {
    const at = START + round * 10_000;
    for (const from of batches) {
      for (let id = from; id < from + BATCH; id += 1) fast.judge(id, at, sampleOf(values, id, round), true, at);
    }
    fast.advance(at);
    return fast.drain();
  });

  const tags = points.map(({ id }) => tagOf(id));
  const slow = createPlainJudge(rules, tagOf);
  const plain = measure(amountPoints, (round) => {
    const at = START + round * 10_000;
    for (const from of batches) {
      for (let id = from; id < from + BATCH; id += 1) slow.judge(tags[id] ?? '', at, sampleOf(values, id, round));
    }
    return slow.drain();
  });

  return {
    points: amountPoints,
    amplitude,
    evaluatorPerSecond: quick.perSecond,
    plainPerSecond: plain.perSecond,
    times: Number((quick.perSecond / plain.perSecond).toFixed(1)),
    transitions: quick.told.length,
    asPlain: quick.told.join() === plain.told.join(),
  };
}

/** Delays are multiples of the sampling, so that samples decide and the plain way, which has no timers, can keep up. */
function limitsOf(pointId: number): AlarmRule[] {
  return LIMITS.map(([kind, limit], place) => ({
    ...{ id: pointId * LIMITS.length + place, pointId, kind, limit, deadband: 2, withinSeconds: 0 },
    ...{ onDelaySeconds: 20, offDelaySeconds: 0 },
  }));
}

const sampleOf = (values: Float64Array, id: number, round: number): number =>
  values[(id * 31 + round * 5) & 0xffff] ?? 0;

function shuffledBatches(amountPoints: number): readonly number[] {
  const from = Array.from({ length: Math.floor(amountPoints / BATCH) }, (_, i) => i * BATCH);
  return from
    .map((first, i) => [Math.imul(i + 1, 0x9e3779b1) >>> 0, first] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, first]) => first);
}

/** In seconds of this thread's processor time: what else the machine does is not the judge's. */
function measure(amountPoints: number, round: (number: number) => readonly Transition[]) {
  const told: (readonly Transition[])[] = [];
  const rounds = Math.ceil(SAMPLES / amountPoints);
  const warm = Math.floor(rounds * WARM);
  for (let number = 0; number < warm; number += 1) told.push(round(number));
  const before = process.threadCpuUsage();
  for (let number = warm; number < rounds; number += 1) told.push(round(number));
  const { user, system } = process.threadCpuUsage(before);
  return {
    perSecond: Math.round(((rounds - warm) * amountPoints) / ((user + system) / 1_000_000)),
    told: told
      .flat()
      .map(({ ruleId, to, at }) => `${ruleId} ${to} ${at}`)
      .sort(),
  };
}
