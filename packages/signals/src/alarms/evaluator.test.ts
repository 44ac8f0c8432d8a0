import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlarmKind, AlarmRule, JudgedPoint, Transition } from './alarm-rule.ts';
import { createEvaluator } from './evaluator.ts';
import { referenceJudge } from './reference-judge.fixture.ts';

const START = Date.UTC(2026, 10, 30, 0);
const SECOND = 1000;
const TANK: JudgedPoint = { id: 7, rangeLow: 0, rangeHigh: 12 };

function rule(kind: AlarmKind, more: Partial<AlarmRule> = {}): AlarmRule {
  return {
    ...{ id: 1, pointId: TANK.id, kind, limit: 10, deadband: 0, withinSeconds: 60 },
    ...{ onDelaySeconds: 0, offDelaySeconds: 0 },
    ...more,
  };
}

/** One sample a second, its number the time; what the rule told, as `r3` raised in second 3 and `n5` returned in second 5. */
function story(judged: AlarmRule, values: readonly (number | 'bad')[], everySeconds = 1): string {
  const evaluator = createEvaluator({ points: [TANK], rules: [judged] });
  for (const [i, value] of values.entries()) {
    const at = START + i * everySeconds * SECOND;
    evaluator.judge(TANK.id, at, value === 'bad' ? 99 : value, value !== 'bad', at);
    evaluator.advance(at);
  }
  return evaluator.drain().map(inShort).join(' ');
}

const inShort = ({ to, at }: Transition) => `${to === 'raised' ? 'r' : 'n'}${(at - START) / SECOND}`;

describe('a limit', () => {
  test.each<[string, AlarmRule, readonly (number | 'bad')[], string]>([
    ['a high limit is reached at its very value', rule('high'), [9.999, 10], 'r1'],
    ['and is left just below it without a dead-band', rule('high'), [10, 9.999], 'r0 n1'],
    ['a low limit is reached at its very value', rule('low', { limit: 2 }), [2.001, 2, 2.001], 'r1 n2'],
    ['at the edge of the dead-band it still stands', rule('high', { deadband: 0.5 }), [10, 9.5, 9.499], 'r0 n2'],
    ['as does a low one', rule('low-low', { limit: 2, deadband: 0.5 }), [2, 2.5, 2.501], 'r0 n2'],
    [
      'a value that swings inside the dead-band raises once',
      rule('high', { deadband: 1 }),
      [10, 9.2, 10, 9.1, 10],
      'r0',
    ],
    ['a bad value raises nothing', rule('high'), [5, 'bad', 'bad', 5], ''],
    ['and returns nothing', rule('low', { limit: 2 }), [1, 'bad', 'bad'], 'r0'],
    ['a value that is no number raises nothing', rule('high'), [Number.NaN], ''],
    ['an infinite one is over every limit', rule('high'), [Number.POSITIVE_INFINITY], 'r0'],
  ])('%s', (_, judged, values, told) => {
    expect(story(judged, values)).toBe(told);
  });
});

describe('a delay', () => {
  test.each<[string, AlarmRule, readonly (number | 'bad')[], string]>([
    ['a peak shorter than the on-delay is no alarm', rule('high', { onDelaySeconds: 3 }), [10, 10, 10, 9, 9, 9], ''],
    ['one as long as it is', rule('high', { onDelaySeconds: 3 }), [10, 10, 10, 10, 9], 'r3 n4'],
    [
      'a dip shorter than the off-delay is no return',
      rule('high', { offDelaySeconds: 3 }),
      [10, 9, 9, 9, 10, 10],
      'r0',
    ],
    ['one as long as it is', rule('high', { offDelaySeconds: 3 }), [10, 9, 9, 9, 9], 'r0 n4'],
    ['every new peak waits anew', rule('high', { onDelaySeconds: 2 }), [10, 10, 9, 10, 10, 9], ''],
    ['bad values neither help nor hinder', rule('high', { onDelaySeconds: 3 }), [10, 'bad', 'bad', 'bad', 'bad'], 'r3'],
  ])('%s', (_, judged, values, told) => {
    expect(story(judged, values)).toBe(told);
  });

  test('is over without another sample, at its very millisecond', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [rule('high', { onDelaySeconds: 15 })] });
    evaluator.judge(TANK.id, START, 11, true, START);
    evaluator.advance(START + 15 * SECOND - 1);
    expect(evaluator.drain()).toEqual([]);
    evaluator.advance(START + 15 * SECOND);
    expect(evaluator.drain()).toEqual([{ ruleId: 1, pointId: 7, to: 'raised', at: START + 15 * SECOND, value: 11 }]);
  });

  test('of a backlog goes by the time of its samples, not by the moment they all came', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [rule('high', { onDelaySeconds: 15 })] });
    const now = START + 3600 * SECOND;
    for (const [second, value] of [11, 11, 11, 5].entries()) {
      evaluator.judge(TANK.id, START + second * 10 * SECOND, value, true, now);
    }
    expect(evaluator.drain().map(inShort)).toEqual(['r20', 'n30']);
  });
});

describe('what is not a limit', () => {
  test.each<[string, AlarmRule, readonly (number | 'bad')[], string]>([
    ['a deviation counts on both sides', rule('deviation', { limit: 1, setpoint: 5 }), [5, 4, 5, 6, 5], 'r1 n2 r3 n4'],
    [
      'a dead-band as wide as the deviation still lets it return',
      rule('deviation', { limit: 1, setpoint: 5, deadband: 9 }),
      [4, 5],
      'r0 n1',
    ],
    ['the ends of a range are inside', rule('out-of-range'), [0, 12, -0], ''],
    ['what lies beyond is not', rule('out-of-range'), [-0.001, 0, 12.001, 12], 'r0 n1 r2 n3'],
    ['a rate counts up and down', rule('rate', { limit: 2 }), [5, 7, 7, 5, 5], 'r1 n2 r3 n4'],
    ['a slower one does not', rule('rate', { limit: 2 }), [5, 6.99, 5.1], ''],
    ['the first sample has no rate', rule('rate', { limit: 2 }), [11], ''],
    ['a value that does not move is stuck', rule('stuck', { withinSeconds: 3 }), [5, 5, 5, 5, 5, 6], 'r3 n5'],
    [
      'trembling within the dead-band is not moving',
      rule('stuck', { withinSeconds: 3, deadband: 0.1 }),
      [5, 5.1, 4.9, 5],
      'r3',
    ],
    ['one that moves in time is not stuck', rule('stuck', { withinSeconds: 3 }), [5, 5, 5, 6, 6, 6], ''],
  ])('%s', (_, judged, values, told) => {
    expect(story(judged, values)).toBe(told);
  });

  test('a rate is of a second, however far apart the samples are', () => {
    expect(story(rule('rate', { limit: 0.1 }), [5, 5.9, 7], 10)).toBe('r20');
  });
});

describe('a clock that is put right', () => {
  test.each([-3600, 3600])('by %i seconds moves no delay of a point that fell quiet', (stepSeconds) => {
    const judged = rule('high', { onDelaySeconds: 15 });
    const evaluator = createEvaluator({ points: [TANK], rules: [judged] });
    evaluator.judge(TANK.id, START, 11, true, START);
    evaluator.advance(START + 10 * SECOND);
    const moved = START + stepSeconds * SECOND;
    evaluator.step(stepSeconds * SECOND);
    evaluator.advance(moved + 15 * SECOND - 1);
    expect(evaluator.drain()).toEqual([]);
    evaluator.advance(moved + 15 * SECOND);
    expect(evaluator.drain()).toMatchObject([{ to: 'raised', at: moved + 15 * SECOND }]);
  });

  test('makes nobody silent who goes on speaking, and finds who falls silent after it', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [rule('silence', { withinSeconds: 30 })] });
    evaluator.judge(TANK.id, START, 5, true, START);
    evaluator.advance(START);
    evaluator.step(600 * SECOND);
    const right = START + 600 * SECOND;
    for (let second = 1; second <= 100; second += 1) {
      evaluator.judge(TANK.id, right + second * SECOND, 5, true, right + second * SECOND);
      evaluator.advance(right + second * SECOND);
    }
    expect(evaluator.drain()).toEqual([]);
    evaluator.advance(right + 130 * SECOND);
    expect(evaluator.drain().map(({ to }) => to)).toEqual(['raised']);
  });
});

describe('silence', () => {
  const silent = rule('silence', { withinSeconds: 30 });

  test('of a point that never spoke begins when listening begins', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [silent] });
    evaluator.advance(START);
    evaluator.advance(START + 30 * SECOND - 1);
    expect(evaluator.drain()).toEqual([]);
    evaluator.advance(START + 30 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r30']);
  });

  test('counts from the last good sample, and ends with the next', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [silent] });
    for (const second of [0, 10, 20])
      evaluator.judge(TANK.id, START + second * SECOND, 5, true, START + second * SECOND);
    evaluator.judge(TANK.id, START + 40 * SECOND, 5, false, START + 40 * SECOND);
    evaluator.advance(START + 60 * SECOND);
    evaluator.judge(TANK.id, START + 70 * SECOND, 5, true, START + 70 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r50', 'n70']);
  });

  test('is not ended by an old backlog, nor put off by a clock ahead of time', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [silent] });
    evaluator.advance(START);
    evaluator.judge(TANK.id, START + 50 * SECOND, 5, true, START);
    evaluator.advance(START + 60 * SECOND);
    evaluator.judge(TANK.id, START + 55 * SECOND, 5, true, START + 3600 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r30']);
  });
});

describe('a sample', () => {
  const high = rule('high');

  test.each<[string, readonly (readonly [at: number, value: number])[], string]>([
    [
      'older than one before it changes nothing',
      [
        [5, 5],
        [4, 11],
      ],
      '',
    ],
    [
      'of the same moment as one before it changes nothing',
      [
        [5, 5],
        [5, 11],
      ],
      '',
    ],
    ['from more than a minute ahead is not believed', [[61, 11]], ''],
    ['from a minute ahead is', [[60, 11]], 'r60'],
  ])('%s', (_, samples, told) => {
    const evaluator = createEvaluator({ points: [TANK], rules: [high] });
    for (const [second, value] of samples) evaluator.judge(TANK.id, START + second * SECOND, value, true, START);
    expect(evaluator.drain().map(inShort).join(' ')).toBe(told);
  });

  test.each([8, 6, -1, 1.5, 2 ** 31, Number.NaN])('of point %d, which nobody named, is passed over', (id) => {
    const evaluator = createEvaluator({ points: [TANK], rules: [high] });
    evaluator.judge(id, START, 11, true, START);
    expect(evaluator.drain()).toEqual([]);
    expect(evaluator.lastOf(id)).toBeUndefined();
  });

  test('is the last of its point, good or bad', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [] });
    expect(evaluator.lastOf(TANK.id)).toBeUndefined();
    evaluator.judge(TANK.id, START, 3, false, START);
    expect(evaluator.lastOf(TANK.id)).toEqual({ at: START, value: 3, good: false });
  });
});

describe('a new configuration', () => {
  const high = rule('high', { onDelaySeconds: 10 });
  const raisedAt = (rules: readonly AlarmRule[]) => {
    const evaluator = createEvaluator({ points: [TANK], rules });
    evaluator.judge(TANK.id, START, 11, true, START);
    return evaluator;
  };

  test('leaves an unchanged rule where it stood: its delay goes on', () => {
    const evaluator = raisedAt([high]);
    evaluator.advance(START + 5 * SECOND);
    evaluator.configure({
      points: [TANK, { ...TANK, id: 2 }],
      rules: [rule('low', { id: 2, pointId: 2 }), { ...high }],
    });
    evaluator.advance(START + 10 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r10']);
  });

  test('returns what was raised by a changed rule, which begins anew', () => {
    const evaluator = raisedAt([rule('high')]);
    evaluator.advance(START + SECOND);
    evaluator.configure({ points: [TANK], rules: [rule('high', { limit: 10.5 })] });
    evaluator.judge(TANK.id, START + 2 * SECOND, 10.6, true, START + 2 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r0', 'n1', 'r2']);
  });

  test('returns what was raised by a rule that is gone', () => {
    const evaluator = raisedAt([rule('high')]);
    evaluator.advance(START + SECOND);
    evaluator.configure({ points: [TANK], rules: [] });
    expect(evaluator.drain().map(inShort)).toEqual(['r0', 'n1']);
  });

  test('listens to a new point from now on', () => {
    const evaluator = createEvaluator({ points: [], rules: [] });
    evaluator.advance(START);
    evaluator.advance(START + 100 * SECOND);
    evaluator.configure({ points: [TANK], rules: [rule('silence')] });
    evaluator.advance(START + 160 * SECOND - 1);
    expect(evaluator.drain()).toEqual([]);
    evaluator.advance(START + 160 * SECOND);
    expect(evaluator.drain().map(inShort)).toEqual(['r160']);
  });

  test('after a restart what was raised is not raised again, and returns', () => {
    const evaluator = createEvaluator({ points: [TANK], rules: [rule('high')] });
    evaluator.restore([
      { ruleId: 1, since: START - SECOND },
      { ruleId: 99, since: START },
    ]);
    for (const [second, value] of [11, 11, 9].entries()) {
      evaluator.judge(TANK.id, START + second * SECOND, value, true, START + second * SECOND);
    }
    expect(evaluator.drain().map(inShort)).toEqual(['n2']);
  });
});

const anyRule = fc.record({
  id: fc.constant(1),
  pointId: fc.constant(TANK.id),
  kind: fc.constantFrom<AlarmKind>('low-low', 'low', 'high', 'deviation', 'rate', 'stuck', 'out-of-range', 'silence'),
  limit: fc.integer({ min: 2, max: 10 }),
  setpoint: fc.constant(6),
  deadband: fc.constantFrom(0, 0.5, 1),
  onDelaySeconds: fc.constantFrom(0, 0, 2, 7),
  offDelaySeconds: fc.constantFrom(0, 0, 2, 7),
  withinSeconds: fc.constantFrom(3, 20),
});
const steps = fc.array(
  fc.record({
    pauseMs: fc.constantFrom(0, 100, 1000, 1000, 2500, 30_000),
    lagMs: fc.constantFrom(0, 0, 0, 700, -500, 20_000, -70_000),
    value: fc.integer({ min: -2, max: 14 }),
    good: fc.constantFrom(true, true, true, false),
    looks: fc.boolean(),
  }),
  { maxLength: 80 },
);

test('whatever comes, the evaluator says what the slow and obvious judge says', () => {
  fc.assert(
    fc.property(anyRule, steps, (judged, given) => {
      const evaluator = createEvaluator({ points: [TANK], rules: [judged] });
      const reference = referenceJudge(judged, TANK);
      let now = START;
      for (const { pauseMs, lagMs, value, good, looks } of given) {
        now += pauseMs;
        if (looks) {
          evaluator.advance(now);
          reference.look(now);
        }
        evaluator.judge(TANK.id, now - lagMs, value, good, now);
        reference.judge(now - lagMs, value, good, now);
      }
      expect(evaluator.drain()).toEqual(reference.told);
    }),
    { numRuns: 2000 },
  );
});

test('no alarm is raised twice without returning, whatever is configured between', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 4 }), steps, (rules, given) => {
      const numbered = rules.map((each, i) => ({ ...each, id: i + 1 }));
      const evaluator = createEvaluator({ points: [TANK], rules: numbered });
      let now = START;
      for (const [i, { pauseMs, value, good }] of given.entries()) {
        now += pauseMs;
        evaluator.judge(TANK.id, now, value, good, now);
        evaluator.advance(now);
        if (i % 10 === 9)
          evaluator.configure({ points: [TANK], rules: i % 20 === 9 ? numbered.toReversed() : numbered });
      }
      const told = evaluator.drain();
      for (const { id } of numbered) {
        const turns = told.filter(({ ruleId }) => ruleId === id).map(({ to }) => to);
        expect(turns).toEqual(turns.map((_, i) => (i % 2 === 0 ? 'raised' : 'returned')));
      }
    }),
    { numRuns: 300 },
  );
});

test('neither the order of rules nor a configuration that changes nothing changes what is said', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 5 }), steps, fc.nat(80), (rules, given, when) => {
      const numbered = rules.map((each, i) => ({ ...each, id: i + 1 }));
      const plain = createEvaluator({ points: [TANK], rules: numbered });
      const turned = createEvaluator({ points: [TANK], rules: numbered.toReversed() });
      let now = START;
      for (const [i, { pauseMs, value, good }] of given.entries()) {
        now += pauseMs;
        if (i === when) turned.configure({ points: [{ ...TANK }], rules: numbered.map((each) => ({ ...each })) });
        for (const evaluator of [plain, turned]) {
          evaluator.judge(TANK.id, now, value, good, now);
          evaluator.advance(now);
        }
      }
      const ofEach = (all: readonly Transition[]) =>
        numbered.map(({ id }) => all.filter(({ ruleId }) => ruleId === id));
      expect(ofEach(turned.drain())).toEqual(ofEach(plain.drain()));
    }),
    { numRuns: 300 },
  );
});

test('silence is told at the first look after it, for any number of points', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 200 }), (within) => {
      const points = within.map((_, id) => ({ ...TANK, id }));
      const rules = within.map((withinSeconds, id) => rule('silence', { id, pointId: id, withinSeconds }));
      const evaluator = createEvaluator({ points, rules });
      const told = new Map<number, number>();
      for (let now = START; now <= START + 4001 * SECOND; now += SECOND) {
        evaluator.advance(now);
        for (const { ruleId } of evaluator.drain()) told.set(ruleId, now);
      }
      expect([...told].sort((a, b) => a[0] - b[0])).toEqual(within.map((s, id) => [id, START + s * SECOND]));
    }),
    { numRuns: 20 },
  );
});
