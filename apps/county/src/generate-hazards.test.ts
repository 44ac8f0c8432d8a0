import { HazardState } from '@zhiben/vocabulary/hazards.ts';
import { expect, test } from 'vitest';
import { generateHazards } from './generate-hazards.ts';

const register = { today: '2026-11-23', enterprises: 400 };
const rows = [...generateHazards(1, 20_000, register)];

test('the same seed writes the same register', () => {
  expect([...generateHazards(1, 500, register)]).toEqual([...generateHazards(1, 500, register)]);
  expect([...generateHazards(2, 500, register)]).not.toEqual([...generateHazards(1, 500, register)]);
});

test('a large register has every state, every enterprise and no discovery after today', () => {
  expect(new Set(rows.map(({ state }) => state)).size).toBe(HazardState.options.length);
  expect(new Set(rows.map(({ enterprise }) => enterprise)).size).toBe(register.enterprises);
  expect(rows.filter(({ foundOn }) => foundOn > register.today)).toEqual([]);
});

test('what is done is closed and owes nothing, what is open has a deadline', () => {
  const final = new Set<string>(['written-off', 'closed', 'dismissed']);
  for (const { state, dueAt, closedAt } of rows) {
    expect([dueAt === null, closedAt !== null]).toEqual([final.has(state), final.has(state)]);
  }
});

test('a major hazard always names its criterion', () => {
  expect(rows.filter(({ level, criterionId }) => level === 'major' && criterionId === null)).toEqual([]);
});

test('descriptions vary enough to be searched', () => {
  expect(new Set(rows.map(({ description }) => description)).size).toBeGreaterThan(15_000);
});
