import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, HAZARD_CLOCK_IDS, HAZARD_CLOCKS, noticePoint } from './hazard-clocks.ts';

test.each([
  ['determination', '2026-02-13', '2026-02-27', true],
  ['listing', '2026-09-30', '2026-10-10', true],
  ['plan', '2024-09-30', '2024-10-18', true],
  ['acceptance', '2026-11-23', '2026-11-30', true],
  ['write-off-application', '2026-12-28', '2027-01-04', false],
  ['bureau-review', '2026-09-21', '2026-10-08', true],
] as const)('the %s clock started on %s runs out on %s', (id, startedOn, on, certain) => {
  expect(dueAt(HAZARD_CLOCKS[id], startedOn)).toEqual({ on, certain });
});

test('every clock says where its length comes from', () => {
  for (const id of HAZARD_CLOCK_IDS) {
    const { basis, ...clock } = HAZARD_CLOCKS[id];
    expect(clock.id).toBe(id);
    expect('source' in basis ? basis.source.standard : basis.setting).toMatch(/\p{Script=Han}/u);
  }
});

const startedAt = new Date('2026-11-01T00:00:00Z');
const due = new Date('2026-11-11T00:00:00Z');

test.each([
  ['before it starts', '2026-10-31T00:00:00Z', 0],
  ['a moment before half of the time', '2026-11-05T23:59:59.999Z', 0],
  ['at half of the time', '2026-11-06T00:00:00Z', 50],
  ['a moment before four fifths', '2026-11-08T23:59:59.999Z', 50],
  ['at four fifths', '2026-11-09T00:00:00Z', 80],
  ['a moment before the deadline', '2026-11-10T23:59:59.999Z', 80],
  ['at the deadline', '2026-11-11T00:00:00Z', 100],
  ['long after it', '2027-11-11T00:00:00Z', 100],
])('%s people have been told at the point that was reached', (_, now, point) => {
  expect(noticePoint(startedAt, due, new Date(now))).toBe(point);
});

test('a deadline that lies before its start is overdue from then on', () => {
  expect(noticePoint(due, startedAt, startedAt)).toBe(100);
});

test('notices never go back as time goes on', () => {
  const instant = fc.date({ min: new Date('2026-10-01'), max: new Date('2026-12-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(noticePoint(startedAt, due, earlier)).toBeLessThanOrEqual(noticePoint(startedAt, due, later));
    }),
  );
});
