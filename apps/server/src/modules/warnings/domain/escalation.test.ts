import { WARNING_SETTINGS } from '@zhiben/rules/warnings/warning-settings.ts';
import type { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import type { WarningAudience } from '@zhiben/vocabulary/warnings.ts';
import { describe, expect, test } from 'vitest';
import { type Asked, answerBy, furthest, nextEscalation, unanswered } from './escalation.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 0, minute));
const asked = (audience: WarningAudience, by: number, answered: number | null = null, level: WarningLevel = 'orange') =>
  ({ audience, level, answerBy: at(by), answeredAt: answered === null ? null : at(answered) }) satisfies Asked;

describe('silence is told further', () => {
  test.each([
    ['by the enterprise, to the district', [asked('enterprise', 10)], { to: 'district', at: at(10) }],
    ['but not where the enterprise answered', [asked('enterprise', 10, 4)], null],
    ['but not to a district that was told at once', [asked('enterprise', 10), asked('district', 20, 5)], null],
    ['by the district, to the city', [asked('enterprise', 10), asked('district', 20)], { to: 'city', at: at(20) }],
    [
      'by the district also where the enterprise answered',
      [asked('enterprise', 10, 4), asked('district', 20)],
      { to: 'city', at: at(20) },
    ],
    ['never beyond the city', [asked('enterprise', 10), asked('district', 20), asked('city', 30)], null],
    [
      'anew where it grew graver after an answer',
      [asked('enterprise', 10, 4, 'yellow'), asked('enterprise', 30, null, 'orange')],
      { to: 'district', at: at(30) },
    ],
  ] as const)('%s', (_, pushes, expected) => {
    expect(nextEscalation(pushes)).toEqual(expected);
  });
});

test('the time to answer is that of the colour and of who is asked', () => {
  const minutes = (audience: WarningAudience, level: WarningLevel) =>
    (answerBy(audience, level, WARNING_SETTINGS, at(0)).getTime() - at(0).getTime()) / 60_000;
  expect([minutes('enterprise', 'red'), minutes('district', 'red'), minutes('enterprise', 'blue')]).toEqual([
    5, 10, 60,
  ]);
});

test('who owes an answer is who has not answered the gravest colour they were told of', () => {
  const pushes = [
    asked('enterprise', 10, null, 'yellow'),
    asked('enterprise', 20, 15, 'orange'),
    asked('district', 20),
  ];
  expect(unanswered(pushes)).toEqual(['district']);
});

test('the furthest of those told is the city, then the district', () => {
  expect([furthest(['city', 'enterprise']), furthest(['enterprise', 'district']), furthest([])]).toEqual([
    'city',
    'district',
    'enterprise',
  ]);
});
