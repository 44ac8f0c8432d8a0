import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlarmKind, AlarmRule, JudgedPoint } from './alarm-rule.ts';
import { createEvaluator } from './evaluator.ts';

const START = Date.UTC(2026, 10, 30, 0);
const TANK: JudgedPoint = { id: 7, rangeLow: 0, rangeHigh: 12 };
const KINDS: readonly AlarmKind[] = [
  ...([
    'low-low',
    'low',
    'high',
    'high-high',
    'deviation',
    'rate',
    'stuck',
    'out-of-range',
    'silence',
    'forecast',
  ] as const),
];

const ruleOf = (kind: AlarmKind, id: number): AlarmRule => ({
  ...{ id, pointId: TANK.id, kind, limit: kind.startsWith('low') ? 4 : 6, setpoint: 5, deadband: 0.5 },
  ...{ onDelaySeconds: id % 3, offDelaySeconds: id % 4, withinSeconds: kind === 'forecast' ? 120 : 5 },
});
const RULES = KINDS.map((kind, place) => ruleOf(kind, place + 1));

interface Came {
  readonly afterMs: number;
  readonly value: number;
  readonly good: boolean;
}

const came = fc.record<Came>({
  afterMs: fc.integer({ min: 1, max: 9000 }),
  value: fc.double({ min: -2, max: 14, noNaN: true }),
  good: fc.boolean(),
});

test('a plant judged by one evaluator hears the same as one whose evaluator dies and is followed by another', () => {
  fc.assert(
    fc.property(fc.array(came, { minLength: 2, maxLength: 60 }), fc.nat(60), (samples, dies) => {
      const begin = () => createEvaluator({ points: [TANK], rules: RULES });
      const steady = begin();
      let mortal = begin();
      const told = [];
      let at = START;
      for (const [place, { afterMs, value, good }] of samples.entries()) {
        at += afterMs;
        for (const evaluator of [steady, mortal]) {
          evaluator.advance(at);
          evaluator.judge(TANK.id, at, value, good, at);
        }
        if (place !== dies) continue;
        told.push(...mortal.drain());
        const left = structuredClone(mortal.checkpoint());
        mortal = begin();
        if (left !== undefined) mortal.resume(left);
      }
      for (const evaluator of [steady, mortal]) evaluator.advance(at + 60_000);
      expect([...told, ...mortal.drain()]).toEqual(steady.drain());
    }),
    { numRuns: 500 },
  );
});

test('a rule that was changed while nobody judged begins anew', () => {
  const before = createEvaluator({ points: [TANK], rules: [ruleOf('high', 1)] });
  before.advance(START);
  before.judge(TANK.id, START, 9, true, START);
  const left = before.checkpoint();
  const after = createEvaluator({ points: [TANK], rules: [{ ...ruleOf('high', 1), limit: 11 }] });
  if (left !== undefined) after.resume(left);
  after.advance(START + 60_000);
  expect(after.drain()).toEqual([]);
});

test('an evaluator that has judged nothing has nothing to leave', () => {
  expect(createEvaluator({ points: [TANK], rules: RULES }).checkpoint()).toBeUndefined();
});

const SILENT: AlarmRule = { ...ruleOf('silence', 2), onDelaySeconds: 0, offDelaySeconds: 0, withinSeconds: 10 };
const DELAYED: AlarmRule = { ...ruleOf('high', 1), onDelaySeconds: 10 };

/** Another evaluator goes on from where the one before stood, which had heard a sample beyond the limit. */
function follower(deafMs: number) {
  const configuration = { points: [TANK], rules: [DELAYED, SILENT] };
  const before = createEvaluator(configuration);
  before.judge(TANK.id, START, 9, true, START);
  before.advance(START);
  const after = createEvaluator(configuration);
  after.resume(structuredClone(before.checkpoint()) as never);
  after.wasDeaf(START, START + deafMs);
  return after;
}
const told = (evaluator: ReturnType<typeof createEvaluator>) =>
  evaluator.drain().map(({ ruleId, to, at }) => [ruleId, to, at - START]);

test('time in which nobody listened is no silence, and shortens no delay that goes on after it', () => {
  const after = follower(4000);
  after.advance(START + 13_900);
  expect(told(after)).toEqual([[DELAYED.id, 'raised', 10_000]]);
  after.advance(START + 14_100);
  expect(told(after)).toEqual([[SILENT.id, 'raised', 14_000]]);
});

test('a delay that would have ended while nobody listened waits until a sample could contradict it', () => {
  const contradicted = follower(60_000);
  contradicted.advance(START + 61_000);
  contradicted.judge(TANK.id, START + 61_000, 5, true, START + 61_000);
  contradicted.advance(START + 69_000);
  expect(told(contradicted)).toEqual([]);

  const unheard = follower(60_000);
  unheard.advance(START + 62_900);
  expect(told(unheard)).toEqual([]);
  unheard.advance(START + 63_100);
  expect(told(unheard)).toEqual([[DELAYED.id, 'raised', 63_000]]);
});

test('what the register has not got is not raised, whatever an evaluator remembers', () => {
  const after = follower(0);
  after.advance(START + 10_100);
  expect(told(after)).toHaveLength(2);
  after.lower(new Set([SILENT.id]));
  after.judge(TANK.id, START + 11_000, 5, true, START + 11_000);
  expect(told(after)).toEqual([[SILENT.id, 'returned', 11_000]]);
});
