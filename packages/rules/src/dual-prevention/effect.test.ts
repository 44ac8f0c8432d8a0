import { expect, test } from 'vitest';
import { effectOf, type WeekOfRecords } from './effect.ts';

const week = (change: Partial<WeekOfRecords> = {}): WeekOfRecords => ({
  plannedTasks: 10,
  doneTasks: 10,
  dueHazards: 4,
  acceptedHazards: 4,
  foundHazards: 1,
  stewardshipMissed: 0,
  vetoes: [],
  ...change,
});

test.each([
  ['everything done', {}, 100, '优'],
  ['exactly at the first cut-off', { doneTasks: 8 }, 90, '优'],
  ['one task below it', { doneTasks: 7 }, 85, '良'],
  ['half of the tasks, half of the hazards', { doneTasks: 5, acceptedHazards: 2 }, 50, '差'],
  ['exactly at the last cut-off', { doneTasks: 2 }, 60, '中'],
  ['nothing found all week', { foundHazards: 0 }, 95, '优'],
  ['two stewardship duties not performed', { stewardshipMissed: 2 }, 90, '优'],
  ['more stewardship missed than the part is worth', { stewardshipMissed: 20 }, 50, '差'],
  ['no hazard was due', { dueHazards: 0, acceptedHazards: 0 }, 100, '优'],
  ['a veto takes everything', { vetoes: ['major-overdue'] }, 0, '差'],
  ['an unknown veto takes nothing', { vetoes: ['weather'] }, 100, '优'],
  ['stewardship without a record is not deducted', { stewardshipMissed: null }, 100, '优'],
  ['thirds add up to a whole', { doneTasks: 5, plannedTasks: 6, dueHazards: 6, acceptedHazards: 1 }, 50, '差'],
  ['what is shown is what is graded', { plannedTasks: 7, doneTasks: 6 }, 92.86, '优'],
  ['a stopped plant has no figure', { plannedTasks: 0, doneTasks: 0, dueHazards: 0, acceptedHazards: 0 }, null, null],
] as const)('%s', (_case, change, score, grade) => {
  expect(effectOf(week(change))).toMatchObject({ score, grade });
});

test('a veto with nothing to do is still without a figure, and says what was vetoed', () => {
  const still = { plannedTasks: 0, doneTasks: 0, dueHazards: 0, acceptedHazards: 0 };

  expect(effectOf(week({ ...still, vetoes: ['major-overdue'] }))).toMatchObject({
    score: null,
    vetoed: ['major-overdue'],
  });
});

test('stewardship without a record says so, and never that nothing was missed', () => {
  expect(effectOf(week({ stewardshipMissed: null })).stewardshipDeduction).toBeNull();
  expect(effectOf(week({ stewardshipMissed: 0 })).stewardshipDeduction).toBe(0);
});
