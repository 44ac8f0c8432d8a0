import type { AlarmFiguresView } from '@zhiben/contract/alarm-figures.ts';
import { expect, test } from 'vitest';
import { figureLines, type Targets } from './figure-lines.ts';

const targets: Targets = {
  standard: 'IEC 62682',
  averagePer10Minutes: 1,
  peakPer10Minutes: 10,
  timeInFlood: 0.01,
  shareOfWorst: 0.05,
  fewestAlarmsForShare: 200,
  chattering: 0,
  stale: 4,
  byPriority: { high: 0.05, medium: 0.15, low: 0.8 },
};
const figures = {
  rules: 3,
  alarms: 200,
  averagePer10Minutes: 1,
  peakPer10Minutes: 11,
  timeInFlood: 0.0101,
  shareOfWorst: 0.05,
  chattering: 0,
  stale: 5,
} as AlarmFiguresView;

test('a figure at its target keeps it, one above does not', () => {
  expect(figureLines(figures, targets).map(({ kept }) => kept)).toEqual([true, false, false, true, false, true]);
});

test('where no rule is in use, silence is not taken for a good alarm system', () => {
  const lines = figureLines({ ...figures, rules: 0, peakPer10Minutes: 0, stale: 0 }, targets);
  expect(lines.every(({ kept }) => kept === '未设定报警')).toBe(true);
});

test('of a few alarms the share of ten rules says nothing, good or bad', () => {
  const shareOf = (alarms: number, shareOfWorst: number) =>
    figureLines({ ...figures, alarms, shareOfWorst }, targets).at(-1)?.kept;
  expect([shareOf(3, 1), shareOf(199, 0.04), shareOf(200, 0.04), shareOf(200, 0.06)]).toEqual([
    '样本不足',
    '样本不足',
    true,
    false,
  ]);
});
