import { expect, test } from 'vitest';
import { falseRectificationsOf, type HazardAct, standsSince } from './false-rectifications.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
let entries = 0;
const act = (name: string, who: string, on: number, because: string | null = null): HazardAct => {
  entries += 1;
  return {
    id: String(entries),
    act: `hazard.${name}`,
    at: day(on),
    by: { personId: who, name: who, post: who },
    because,
  };
};
const hazard = { hazardId: 'h', number: 'ZB-1' };

test('whoever last said it was done and whoever accepted that stand for what was found untrue', () => {
  const told = falseRectificationsOf(hazard, [
    act('rectify', '甲', 1),
    act('reject', '丁', 2),
    act('rectify', '乙', 3),
    act('accept', '丙', 4),
    act('write-off', '局', 5),
    act('reopen', '局', 9, 'pretended'),
  ]);

  expect(told).toMatchObject([
    { at: day(9), kind: 'pretended', rectifiedBy: { personId: '乙' }, acceptedBy: { personId: '丙' } },
  ]);
  expect(told[0]?.ledger).toHaveLength(3);
});

test('a hazard that came back, or was sent back without calling it untrue, accuses nobody', () => {
  const acts = [
    act('rectify', '甲', 1),
    act('accept', '乙', 2),
    act('return', '局', 3),
    act('reopen', '局', 9, 'recurred'),
  ];

  expect(falseRectificationsOf(hazard, acts)).toEqual([]);
  expect(standsSince(day(1), acts)).toEqual(day(9));
  expect(standsSince(day(1), acts.slice(0, 3))).toEqual(day(1));
});

test('who accepted is unknown where nobody is on record', () => {
  const [told] = falseRectificationsOf(hazard, [act('rectify', '甲', 1), act('return', '局', 3, 'superficial')]);
  expect(told).toMatchObject({ rectifiedBy: { personId: '甲' }, acceptedBy: null });
});
