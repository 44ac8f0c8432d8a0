import { expect, test } from 'vitest';
import type { LedgerEntry } from './canonical.ts';
import { makeSeal } from './seal.ts';

const entry = (order: string, id: string): LedgerEntry => ({
  order,
  id,
  at: '2026-11-23T01:02:03.000004Z',
  actorId: 'p1',
  actorName: '张建国',
  post: '安全科长',
  act: 'hazard.reported',
  subjectKind: 'hazard',
  subjectId: 'h1',
  enterpriseId: null,
  edition: null,
  detail: '{}',
});
const sealing = { algorithm: 'sha-256', fromOrder: '5', toOrder: '9', sealedAt: '2026-11-23T01:03:00.000Z' } as const;

test('a seal continues the number, the position and the hash of the one before', () => {
  const first = makeSeal(undefined, [entry('5', '1'), entry('5', '2')], sealing);
  const second = makeSeal(first, [entry('9', '3')], { ...sealing, fromOrder: '9', toOrder: '10' });

  expect(first).toMatchObject({ number: 1, firstEntry: 1, count: 2, previous: '0'.repeat(64) });
  expect(second).toMatchObject({ number: 2, firstEntry: 3, count: 1, previous: first.hash });
});

test.each([
  ['nothing', []],
  ['an entry before its range', [entry('4', '1')]],
  ['an entry past its range', [entry('9', '1')]],
  ['entries in the wrong order', [entry('6', '2'), entry('6', '1')]],
  ['one entry twice', [entry('6', '1'), entry('6', '1')]],
])('a seal refuses to cover %s', (_, entries) => {
  expect(() => makeSeal(undefined, entries, sealing)).toThrow();
});

test('a seal refuses to begin before the one before it ended', () => {
  const first = makeSeal(undefined, [entry('5', '1')], sealing);

  expect(() => makeSeal(first, [entry('8', '2')], { ...sealing, fromOrder: '8' })).toThrow();
});

test('every field of an entry is under the seal', () => {
  const plain = entry('5', '1');
  const rootOf = (changed: LedgerEntry) => makeSeal(undefined, [changed], sealing).root;

  const changes = (Object.keys(plain) as (keyof LedgerEntry)[]).map((field) => ({ ...plain, [field]: '6' }));

  for (const changed of changes) expect(rootOf(changed)).not.toBe(rootOf(plain));
});
