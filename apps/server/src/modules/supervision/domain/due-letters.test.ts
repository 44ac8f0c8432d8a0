import { expect, test } from 'vitest';
import { coverKey, dueLetters, type SupervisedRecords } from './due-letters.ts';
import { DEFAULT_SETTINGS } from './supervision-settings.ts';

const now = new Date('2026-12-11T00:00:00Z');
const nothing: SupervisedRecords = { now, hazards: [], untrue: [], orders: [], checks: [] };
const hazard = (rectifyFrom: string | null, rectifyUntil: string | null) => ({
  id: 'h1',
  number: 'ZB-1',
  enterpriseId: 'huayi',
  description: '液位远传停用',
  rectifyFrom: rectifyFrom === null ? null : new Date(rectifyFrom),
  rectifyUntil: rectifyUntil === null ? null : new Date(rectifyUntil),
});
const untrue = (hazardId: string, at: string) => ({
  hazardId,
  number: hazardId,
  enterpriseId: 'huayi',
  because: 'pretended' as const,
  reason: '旧照片',
  at: new Date(at),
});
const due = (records: Partial<SupervisedRecords>, covered: readonly string[] = []) =>
  dueLetters({ ...nothing, ...records }, DEFAULT_SETTINGS, new Set(covered)).map(({ rule, kind }) => `${rule} ${kind}`);

test.each<[string, string | null, string | null, readonly string[]]>([
  ['a moment before 80 % of the time nothing is due', '2026-12-03T00:00:01Z', '2026-12-13T00:00:01Z', []],
  ['at 80 % it is urged', '2026-12-03T00:00:00Z', '2026-12-13T00:00:00Z', ['rectification-near urging-letter']],
  [
    'at the last moment it is still urged',
    '2026-12-01T00:00:00Z',
    '2026-12-11T00:00:00Z',
    ['rectification-near urging-letter'],
  ],
  [
    'after it an interview is due',
    '2026-12-01T00:00:00Z',
    '2026-12-10T23:59:59Z',
    ['rectification-late interview-notice'],
  ],
  ['what owes no rectification is left alone', null, null, []],
])('%s', (_, from, until, expected) => {
  expect(due({ hazards: [hazard(from, until)] })).toEqual(expected);
});

test('a false rectification calls for an interview and a bulletin; two within twelve months for an exposure', () => {
  const once = ['false-rectification interview-notice', 'false-rectification bulletin'];
  expect(due({ untrue: [untrue('a', '2026-11-01T00:00:00Z')] })).toEqual(once);
  expect(due({ untrue: [untrue('a', '2026-11-01T00:00:00Z'), untrue('b', '2025-12-10T23:59:59Z')] })).toEqual(once);
  expect(due({ untrue: [untrue('a', '2026-11-01T00:00:00Z'), untrue('b', '2025-12-11T00:00:00Z')] })).toEqual([
    ...once,
    'repeated exposure',
  ]);
  // The same hazard twice counts twice, and stands in the letter once.
  const [, , exposed] = dueLetters(
    { ...nothing, untrue: [untrue('a', '2026-11-01T00:00:00Z'), untrue('a', '2026-12-01T00:00:00Z')] },
    DEFAULT_SETTINGS,
    new Set(),
  );
  expect(exposed?.rows.length).toBe(1);
});

test('what was written about is not proposed again, what came after it is', () => {
  const late = hazard('2026-12-01T00:00:00Z', '2026-12-10T00:00:00Z');
  const other = { ...late, id: 'h2', number: 'ZB-2' };
  const covered = [coverKey('rectification-late', 'interview-notice', 'hazard', 'h1')];
  expect(due({ hazards: [late] }, covered)).toEqual([]);
  const [again] = dueLetters({ ...nothing, hazards: [late, other] }, DEFAULT_SETTINGS, new Set(covered));
  expect(again?.rows.map(({ id }) => id)).toEqual(['h2']);
});

test('each enterprise gets its own letter, and a rule without letters is off', () => {
  const orders = ['huayi', 'anda', 'huayi'].map((enterpriseId, at) => ({
    ...{ visitId: `v${at}`, enterpriseId, recheckedOn: '2026-12-01', unmet: 1 },
  }));
  const found = dueLetters({ ...nothing, orders }, DEFAULT_SETTINGS, new Set());
  expect(found.map(({ enterpriseId, rows }) => [enterpriseId, rows.length])).toEqual([
    ['huayi', 2],
    ['anda', 1],
  ]);
  const off = { ...DEFAULT_SETTINGS, letters: { ...DEFAULT_SETTINGS.letters, 'order-unmet': [] } };
  expect(dueLetters({ ...nothing, orders }, off, new Set())).toEqual([]);
});

test('a plant that made none of its checks is urged', () => {
  expect(due({ checks: [{ id: 'c1', enterpriseId: 'huayi' }] })).toEqual(['checks-missed urging-letter']);
});
