import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';
import { expect, test } from 'vitest';
import { capVerdict, problemsOf, wouldCircle } from './sound-settings.ts';

const tank = { kind: 'level', unit: '%', rangeLow: 0, rangeHigh: 100 } as const;
const lel = { kind: 'combustible-gas', unit: '%LEL', rangeLow: 0, rangeHigh: 100 } as const;
const plain = { limit: 80, setpoint: null, deadband: 1, withinSeconds: 60, exposureLimit: null };
const none = new Map<AlarmKind, number>();

test.each([
  ['a high level within the range', 'high', {}, tank, none, []],
  ['a limit at the end of the range', 'high-high', { limit: 100 }, tank, none, []],
  ['a limit beyond the range', 'high-high', { limit: 100.1 }, tank, none, ['settings.limit']],
  ['a high above the high-high', 'high', { limit: 90 }, tank, new Map([['high-high', 90]]), ['settings.limit']],
  [
    'a low below the high',
    'low',
    { limit: 20 },
    tank,
    new Map([
      ['high', 80],
      ['low-low', 10],
    ]),
    [],
  ],
  ['a low under the low-low', 'low', { limit: 10 }, tank, new Map([['low-low', 10]]), ['settings.limit']],
  ['a deviation without a setpoint', 'deviation', { limit: 5 }, tank, none, ['settings.setpoint']],
  ['a rate of nothing', 'rate', { limit: 0 }, tank, none, ['settings.limit']],
  ['a silence of no length', 'silence', { withinSeconds: 0, limit: -1 }, tank, none, ['settings.withinSeconds']],
  ['a dead-band as wide as the range', 'high', { deadband: 100 }, tank, none, ['settings.deadband']],
  ['combustible gas at its cap', 'high', { limit: 25 }, lel, none, []],
  ['combustible gas above its cap', 'high', { limit: 26 }, lel, none, ['settings.limit']],
] as const)('%s', (_case, kind, changed, point, others, paths) => {
  const problems = problemsOf(kind, { ...plain, ...changed }, point, others as ReadonlyMap<AlarmKind, number>);
  expect(problems.map(({ path }) => path)).toEqual(paths);
});

test('what breaks a cap cites the standard and says that it is provisional', () => {
  const [problem] = problemsOf('high', { ...plain, limit: 26 }, lel, none);
  expect(problem?.message).toBe('一级报警值为26%LEL，高于25%LEL（GB/T 50493-2019，暂定）');
});

test('a toxic gas without its exposure limit is not known to keep the cap', () => {
  const gas = { kind: 'toxic-gas', unit: 'ppm' } as const;
  expect(capVerdict('high', { limit: 10, exposureLimit: null }, gas).kind).toBe('undetermined');
});

test('alarms do not suppress each other in a circle', () => {
  const known = new Map([
    [2, 3],
    [3, null],
  ]);
  expect(wouldCircle(1, 2, known)).toBe(false);
  expect(wouldCircle(3, 2, known)).toBe(true);
  expect(wouldCircle(1, 1, known)).toBe(true);
});
