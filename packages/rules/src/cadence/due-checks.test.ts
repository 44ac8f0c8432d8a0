import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from '../calendar/day.ts';
import { dueChecks, type Excuse, type Organisation } from './due-checks.ts';
import { windowOf } from './windows.ts';

const UNITS = [
  { id: 'company', parentId: null, kind: 'company', name: '公司本部' },
  { id: 'safety', parentId: 'company', kind: 'plant', name: '安全环保部' },
  { id: 'plant', parentId: 'company', kind: 'plant', name: '一厂区' },
  { id: 'workshop', parentId: 'plant', kind: 'workshop', name: '加氢车间' },
  { id: 'team', parentId: 'workshop', kind: 'team', name: '加氢甲班' },
] as const;
const PEOPLE = [
  { id: 'p1', name: '赵总', post: '总经理', orgUnitId: 'company' },
  { id: 'p2', name: '钱监', post: '安全总监', orgUnitId: 'safety' },
  { id: 'p3', name: '孙员', post: '专职安全员', orgUnitId: 'safety' },
  { id: 'p4', name: '李主任', post: '车间主任', orgUnitId: 'workshop' },
  { id: 'p5', name: '周班长', post: '班长', orgUnitId: 'team' },
  { id: 'p6', name: '吴工', post: '操作工', orgUnitId: 'team' },
];
const PLACES = [
  { id: 'reactor', orgUnitId: 'workshop' },
  { id: 'control', orgUnitId: 'plant' },
];
const excuse = (change: Partial<Excuse>): Excuse => ({
  kind: 'stopped',
  orgUnitId: null,
  personId: null,
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  reason: '检修',
  ...change,
});
const plant = (...excuses: Excuse[]): Organisation => ({ units: UNITS, places: PLACES, people: PEOPLE, excuses });
const on = (day: string, organisation: Organisation, unit: string) =>
  dueChecks(organisation, { fromOn: day, untilOn: day }).find(({ orgUnitId }) => orgUnitId === unit);

describe('on a day of the plan', () => {
  test.each([
    ['team', 'team-daily', '2026-11-24', '2026-11-24', '周班长'],
    ['workshop', 'workshop-weekly', '2026-11-23', '2026-11-29', '李主任'],
    ['safety', 'workshop-weekly', '2026-11-23', '2026-11-29', '钱监'],
    ['plant', 'plant-monthly', '2026-11-01', '2026-11-30', '赵总'],
    ['company', 'company-quarterly', '2026-10-01', '2026-12-31', '赵总'],
  ])('the %s owes its %s check from %s until %s, led by %s', (unit, cadence, fromOn, untilOn, name) => {
    expect(on('2026-11-24', plant(), unit)).toMatchObject({ cadence, fromOn, untilOn, holder: { name }, excuse: null });
  });

  test.each([
    ['team', ['reactor']],
    ['workshop', ['reactor']],
    ['plant', ['reactor', 'control']],
    ['company', ['reactor', 'control']],
    ['safety', ['reactor', 'control']],
  ])('the %s goes to %j', (unit, placeIds) => {
    expect(on('2026-11-24', plant(), unit)?.placeIds).toEqual(placeIds);
  });
});

describe('leave', () => {
  const away = (personId: string, fromOn = '2026-11-23', untilOn = '2026-11-29') =>
    excuse({ kind: 'leave', personId, fromOn, untilOn, reason: `${personId}请假` });

  test('of a whole week hands the check to the deputy of the same unit', () => {
    expect(on('2026-11-24', plant(away('p2')), 'safety')).toMatchObject({
      holder: { name: '孙员' },
      standsInFor: '钱监',
      excuse: null,
    });
  });

  test('of a team leader without deputy hands it to the workshop', () => {
    expect(on('2026-11-24', plant(away('p5')), 'team')).toMatchObject({
      holder: { name: '李主任' },
      standsInFor: '周班长',
    });
  });

  test('that leaves one day of the week takes nothing away', () => {
    expect(on('2026-11-24', plant(away('p4', '2026-11-23', '2026-11-28')), 'workshop')).toMatchObject({
      holder: { name: '李主任' },
      standsInFor: null,
    });
  });

  test('of everybody excuses, and says whose leave', () => {
    expect(on('2026-11-24', plant(away('p5'), away('p4'), away('p1')), 'team')).toMatchObject({
      holder: { name: '周班长' },
      excuse: { kind: 'leave', words: 'p5请假' },
    });
  });
});

describe('an excuse', () => {
  test.each([
    ['a stop of the workshop covers its team', 'team', { orgUnitId: 'workshop' }, 'stopped'],
    ['a stop of the team leaves the workshop its check', 'workshop', { orgUnitId: 'team' }, undefined],
    ['a stop that ends on Saturday leaves the week due', 'workshop', { untilOn: '2026-11-28' }, undefined],
    ['a stop until Sunday excuses the week', 'workshop', { untilOn: '2026-11-29' }, 'stopped'],
    ['a holiday on a working day excuses nobody', 'team', { kind: 'holiday' as const }, undefined],
  ])('%s', (_case, unit, change, kind) => {
    expect(on('2026-11-24', plant(excuse({ fromOn: '2026-11-23', ...change })), unit)?.excuse?.kind).toBe(kind);
  });

  test('for the Spring Festival holds on days off, not on the Saturday that is worked for it', () => {
    const festival = excuse({ kind: 'holiday', fromOn: '2026-02-14', untilOn: '2026-02-28' });
    const team = (day: string) => on(day, plant(festival), 'team')?.excuse?.kind;

    expect([team('2026-02-14'), team('2026-02-17'), team('2026-02-24'), team('2026-02-28')]).toEqual([
      undefined,
      'holiday',
      undefined,
      undefined,
    ]);
  });
});

/** The same figures the slow way: each day asked for itself, nothing kept between days. */
function truth(organisation: Organisation, first: number, last: number): Map<string, string> {
  const seen = new Map<string, string>();
  for (let day = first; day <= last; day++) {
    for (const check of dueChecks(organisation, { fromOn: dayText(day), untilOn: dayText(day) })) {
      const key = `${check.orgUnitId} ${check.fromOn}`;
      seen.set(key, `${check.untilOn} ${check.holder?.id} ${check.excuse?.kind}`);
      if (dayText(day) < check.fromOn || dayText(day) > check.untilOn) throw new Error(`${key} is not due that day`);
    }
  }
  return seen;
}

test('a range of days owes exactly what its days owe, each window once', () => {
  const kinds = fc.constantFrom<Excuse['kind']>('leave', 'stopped', 'holiday');
  const anExcuse = fc.record({
    kind: kinds,
    orgUnitId: fc.option(fc.constantFrom(...UNITS.map(({ id }) => id))),
    personId: fc.constantFrom(...PEOPLE.map(({ id }) => id)),
    start: fc.integer({ min: 0, max: 100 }),
    length: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(anExcuse, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (drawn, length) => {
      const first = dayNumber('2026-01-20');
      const excuses = drawn.map(({ start, length: days, ...one }) =>
        excuse({ ...one, fromOn: dayText(first + start), untilOn: dayText(first + start + days) }),
      );
      const range = { fromOn: dayText(first), untilOn: dayText(first + length) };
      const found = dueChecks(plant(...excuses), range).map(
        (check) =>
          [`${check.orgUnitId} ${check.fromOn}`, `${check.untilOn} ${check.holder?.id} ${check.excuse?.kind}`] as const,
      );

      expect(new Map(found)).toEqual(truth(plant(...excuses), first, first + length));
      expect(new Set(found.map(([key]) => key)).size).toBe(found.length);
    }),
    { numRuns: 40 },
  );
});

test('windows tile the calendar: the day after one ends, the next begins', () => {
  const cadences = ['team-daily', 'workshop-weekly', 'plant-monthly', 'company-quarterly'] as const;
  for (const cadence of cadences) {
    for (let day = dayNumber('2023-12-01'); day < dayNumber('2026-03-01'); day++) {
      const { fromOn, untilOn } = windowOf(cadence, dayText(day));
      expect(fromOn <= dayText(day) && dayText(day) <= untilOn).toBe(true);
      expect(windowOf(cadence, dayText(dayNumber(untilOn) + 1)).fromOn).toBe(dayText(dayNumber(untilOn) + 1));
    }
  }
});
