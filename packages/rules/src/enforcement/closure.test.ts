import { describe, expect, test } from 'vitest';
import { closureGrounds } from './closure.ts';
import { dailyPenalty } from './daily-penalty.ts';

const facts = { majorHazard: true, unfitAfterStop: false, unfitWithMajorAccident: false, refusedStop: false };

describe('closure is proposed', () => {
  test.each<[string, boolean | null, readonly string[], number]>([
    ['for three penalties within 180 days', true, ['2026-01-01', '2026-03-01', '2026-06-30'], 1],
    ['not when the third comes on the 181st', true, ['2026-01-01', '2026-03-01', '2026-07-01'], 0],
    ['for four within a year', true, ['2025-01-10', '2025-04-20', '2025-09-30', '2026-01-10'], 1],
    ['not when the fourth comes a day later', true, ['2025-01-10', '2025-04-20', '2025-09-30', '2026-01-11'], 0],
    ['not without a major hazard', false, ['2026-01-01', '2026-02-01', '2026-03-01'], 0],
    ['not while nobody has determined the hazard', null, ['2026-01-01', '2026-02-01', '2026-03-01'], 0],
    ['for any three of many', true, ['2024-01-01', '2025-06-01', '2026-01-01', '2026-02-01', '2026-03-01'], 1],
  ])('%s', (_, majorHazard, penalisedOn, grounds) => {
    expect(closureGrounds({ ...facts, majorHazard, penalisedOn })).toHaveLength(grounds);
  });

  test('for each of the other grounds, whatever the number of penalties', () => {
    const others = { ...facts, unfitAfterStop: true, unfitWithMajorAccident: true, refusedStop: true, penalisedOn: [] };
    expect(closureGrounds(others)).toHaveLength(3);
  });
});

describe('a daily penalty', () => {
  test.each([
    ['2026-11-01', '2026-11-01', 0, 0],
    ['2026-11-01', '2026-11-02', 1, 20_000],
    ['2026-11-01', '2026-11-11', 10, 200_000],
  ])('ordered on %s and found unmet on %s counts %i days', (orderedOn, foundUnmetOn, days, totalYuan) => {
    expect(dailyPenalty({ originalFineYuan: 20_000, orderedOn, foundUnmetOn })).toMatchObject({ days, totalYuan });
  });

  test('needs a fine to go by', () => {
    expect(() => dailyPenalty({ originalFineYuan: 0, orderedOn: '2026-11-01', foundUnmetOn: '2026-11-02' })).toThrow();
  });
});
