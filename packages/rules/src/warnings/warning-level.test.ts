import { describe, expect, test } from 'vitest';
import { isGraver, type WarningFacts, warningLevel } from './warning-level.ts';
import { type AlarmKind, type AlarmPriority, WARNING_LEVELS, WARNING_SETTINGS } from './warning-settings.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;

const alarm = (kind: AlarmKind, priority: AlarmPriority, minutesAgo = 0) => ({
  kind,
  priority,
  since: NOW - minutesAgo * MINUTE,
  words: `${kind} ${priority}`,
});
const facts = (change: Partial<WarningFacts> = {}): WarningFacts => ({
  alarms: [alarm('high', 'high')],
  installationLevel: 0,
  openMajorHazards: 0,
  ...change,
});
const judge = (change: Partial<WarningFacts> = {}) => warningLevel(facts(change), WARNING_SETTINGS, NOW);

describe('the colour a lone fresh alarm begins with', () => {
  test.each([
    ['high-high', 'critical', 'orange'],
    ['high', 'high', 'yellow'],
    ['low', 'medium', 'blue'],
    ['low', 'low', null],
    // An instrument that says nothing is no leak, however important its point.
    ['silence', 'critical', 'blue'],
    ['stuck', 'high', 'blue'],
    ['out-of-range', 'critical', 'blue'],
    ['forecast', 'critical', 'yellow'],
    ['forecast', 'medium', 'blue'],
  ] as const)('%s of priority %s: %s', (kind, priority, level) => {
    expect(judge({ alarms: [alarm(kind, priority)] }).level).toBe(level);
  });

  test('is that of the gravest of several', () => {
    const { level, because } = judge({ alarms: [alarm('low', 'low'), alarm('high-high', 'critical')] });
    expect([level, because[0]?.words]).toEqual(['orange', 'high-high critical']);
  });

  test.each([
    ['the graver colour, though it is older', alarm('high-high', 'critical', 9), alarm('high', 'high')],
    ['of one colour the more urgent, though it is older', alarm('high', 'high', 9), alarm('forecast', 'critical')],
    ['of one colour and urgency the newer', alarm('high', 'high'), alarm('forecast', 'high', 9)],
  ])('is led by %s', (_case, leads, follows) => {
    const expected = leads.kind === 'high' && follows.priority === 'critical' ? follows : leads;
    for (const alarms of [
      [leads, follows],
      [follows, leads],
    ])
      expect(judge({ alarms }).because[0]?.words).toBe(expected.words);
  });

  test('is none where nothing stands', () => {
    expect(judge({ alarms: [] })).toEqual({ level: null, because: [], missing: [], againAt: null });
  });
});

describe('a colour is raised', () => {
  test.each([
    [29, 'yellow'],
    [30, 'orange'],
  ])('by an alarm that has stood %i minutes to %s', (minutes, level) => {
    expect(judge({ alarms: [alarm('high', 'high', minutes)] }).level).toBe(level);
  });

  test.each([
    [2, 'yellow'],
    [3, 'orange'],
  ])('by %i alarms in one place to %s', (count, level) => {
    expect(judge({ alarms: Array.from({ length: count }, () => alarm('high', 'high')) }).level).toBe(level);
  });

  test.each([
    [0, 'yellow', 0],
    [1, 'orange', 0],
    [2, 'orange', 0],
    [3, 'yellow', 0],
    [4, 'yellow', 0],
    [null, 'yellow', 1],
  ] as const)('by an installation of level %s to %s, with %i facts missing', (installationLevel, level, missing) => {
    const judged = judge({ installationLevel });
    expect([judged.level, judged.missing.length]).toEqual([level, missing]);
  });

  test.each([
    [0, 'yellow', []],
    [1, 'orange', []],
    [null, 'yellow', ['未整改重大隐患']],
  ] as const)('by %s open major hazards to %s', (openMajorHazards, level, missing) => {
    const judged = judge({ openMajorHazards });
    expect([judged.level, judged.missing]).toEqual([level, missing]);
  });

  test('by two colours at most, and never above red', () => {
    const everything = { installationLevel: 1, openMajorHazards: 3 } as const;
    const many = Array.from({ length: 4 }, () => alarm('low', 'medium', 60));
    expect(judge({ ...everything, alarms: many }).level).toBe('orange');
    expect(judge({ ...everything, alarms: many.map((one) => ({ ...one, priority: 'critical' as const })) }).level).toBe(
      'red',
    );
    expect(judge({ ...everything, alarms: many }).because.map(({ fact }) => fact)).toEqual([
      'alarm',
      'standing',
      'many',
      'installation',
      'hazards',
    ]);
  });
});

test('says when time alone will make it worse, to the millisecond, and nothing after that', () => {
  const fresh = judge({ alarms: [alarm('high', 'high', 10)] });
  expect(fresh.againAt).toBe(NOW + 20 * MINUTE);
  const at = (now: number) => warningLevel(facts({ alarms: [alarm('high', 'high', 10)] }), WARNING_SETTINGS, now).level;
  expect([at(NOW + 20 * MINUTE - 1), at(NOW + 20 * MINUTE)]).toEqual(['yellow', 'orange']);
  expect(judge({ alarms: [alarm('high', 'high', 30)] }).againAt).toBeNull();
});

test('every colour is graver than those before it and than no other', () => {
  const graver = WARNING_LEVELS.map((level) => WARNING_LEVELS.filter((other) => isGraver(level, other)));
  expect(graver).toEqual([[], ['blue'], ['blue', 'yellow'], ['blue', 'yellow', 'orange']]);
});

test('every colour is answered sooner, and cleared sooner, than the milder one', () => {
  const minutes = WARNING_LEVELS.map((level) => WARNING_SETTINGS.colours[level]);
  for (const [at, graver] of minutes.entries()) {
    const milder = minutes[at - 1];
    if (milder === undefined) continue;
    expect(graver.enterpriseMinutes).toBeLessThan(milder.enterpriseMinutes);
    expect(graver.districtMinutes).toBeLessThan(milder.districtMinutes);
    expect(graver.clearMinutes).toBeLessThan(milder.clearMinutes);
  }
});
