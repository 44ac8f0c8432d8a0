import { expect, test } from 'vitest';
import { nextAssessmentOn } from './installation-clocks.ts';

test.each([
  ['2023-12-05', '2026-12-05'],
  ['2024-02-29', '2027-02-28'],
  ['2024-02-28', '2027-02-28'],
])('an installation assessed on %s is assessed again by %s', (assessedOn, again) => {
  expect(nextAssessmentOn(assessedOn)).toBe(again);
});
