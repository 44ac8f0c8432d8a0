import { describe, expect, test } from 'vitest';
import { alarmFigures, type Occurrence } from './alarm-figures.ts';

const FROM = Date.UTC(2026, 10, 30);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

function alarm(minute: number, more: Partial<Occurrence> = {}): Occurrence {
  const raisedAt = FROM + minute * MINUTE;
  return { ruleId: 1, priority: 'low', raisedAt, returnedAt: raisedAt + MINUTE / 2, ...more };
}

const figures = (occurrences: readonly Occurrence[], minutes = 60) =>
  alarmFigures(occurrences, FROM, FROM + minutes * MINUTE);
const many = (count: number, minute: number) => Array.from({ length: count }, (_, i) => alarm(minute, { ruleId: i }));

describe('an hour of alarms', () => {
  test('without any has no figures but noughts', () => {
    expect(figures([])).toMatchObject({ alarms: 0, averagePer10Minutes: 0, peakPer10Minutes: 0, shareOfWorst: 0 });
  });

  test('counts from its first moment to before its last', () => {
    expect(figures([alarm(-0.001), alarm(0), alarm(59.999), alarm(60)]).alarms).toBe(2);
  });

  test('has an average over all its 10 minutes and a peak in the fullest', () => {
    expect(figures([alarm(0), alarm(11), alarm(19.9)])).toMatchObject({
      averagePer10Minutes: 0.5,
      peakPer10Minutes: 2,
    });
  });

  test.each([
    ['ten alarms in 10 minutes are no flood', [10], 0, 0],
    ['eleven are', [11], 1, 1 / 6],
    ['it lasts while there are five', [11, 5, 5], 1, 3 / 6],
    ['and is over with four', [11, 4, 5], 1, 1 / 6],
    ['a second is another', [11, 0, 11, 0], 2, 2 / 6],
  ])('%s', (_, counts, floods, timeInFlood) => {
    const alarms = counts.flatMap((count, step) => many(count, step * 10));
    expect(figures(alarms)).toMatchObject({ floods, timeInFlood });
  });

  test.each([
    ['three in a minute chatter', [1, 1.5, 2], [1]],
    ['three in a little more do not', [1, 1.5, 2.001], []],
    ['two do not', [1, 1.1], []],
  ])('%s', (_, minutes, chattering) => {
    expect(figures(minutes.map((minute) => alarm(minute))).chattering).toEqual(chattering);
  });

  test('three alarms of three rules in a minute do not chatter', () => {
    expect(figures(many(3, 1)).chattering).toEqual([]);
  });

  test.each([
    ['that stands for a day is not yet stale', { raisedAt: FROM + 60 * MINUTE - DAY, returnedAt: null }, 0, 1],
    ['that stands for longer is', { raisedAt: FROM + 60 * MINUTE - DAY - 1, returnedAt: null }, 1, 1],
    ['that stood so long and returned in the hour is', { raisedAt: FROM - DAY, returnedAt: FROM + 1 }, 1, 0],
    ['that returned before the hour is not of it', { raisedAt: FROM - 2 * DAY, returnedAt: FROM - 1 }, 0, 0],
  ])('an alarm %s', (_, times, stale, standing) => {
    const found = figures([alarm(0, times)]);
    expect([found.stale.length, found.standing]).toEqual([stale, standing]);
  });

  test('names the worst ten and their share', () => {
    const alarms = [...many(11, 1), ...many(5, 11), ...many(5, 21)];
    const { worst, shareOfWorst } = figures(alarms);
    expect(worst.slice(0, 2)).toEqual([
      { ruleId: 0, alarms: 3 },
      { ruleId: 1, alarms: 3 },
    ]);
    expect([worst.length, shareOfWorst]).toEqual([10, 20 / 21]);
  });

  test('is split by priority', () => {
    expect(figures([alarm(1), alarm(2), alarm(3, { priority: 'high' })]).byPriority).toEqual({ low: 2, high: 1 });
  });
});
