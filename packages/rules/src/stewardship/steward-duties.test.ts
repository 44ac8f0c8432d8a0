import { expect, test } from 'vitest';
import { stewardDuties, stewardWindows } from './steward-duties.ts';

test.each([
  ['2021-02-03', undefined],
  ['2021-02-04', '应急厅〔2021〕12号'],
  ['2026-09-29', '应急厅〔2021〕12号'],
  ['2026-09-30', 'AQ 3072-2026'],
])('on %s the duties of stewards come from %s', (asOf, standard) => {
  expect(
    stewardDuties(asOf)
      ?.source.standard.split(' ', standard?.startsWith('AQ') ? 2 : 1)
      .join(' '),
  ).toBe(standard);
});

test('what nobody has read is provisional', () => {
  expect(stewardDuties('2026-11-01')?.source.basis).toBe('provisional');
});

test('whoever operates investigates every week, from Monday to Sunday', () => {
  expect(stewardWindows('operational', { fromOn: '2026-11-08', untilOn: '2026-11-09' })).toEqual([
    { fromOn: '2026-11-02', untilOn: '2026-11-08' },
    { fromOn: '2026-11-09', untilOn: '2026-11-15' },
  ]);
});

test('whoever answers for the technology investigates every quarter', () => {
  expect(stewardWindows('technical', { fromOn: '2026-09-30', untilOn: '2026-10-01' })).toEqual([
    { fromOn: '2026-07-01', untilOn: '2026-09-30' },
    { fromOn: '2026-10-01', untilOn: '2026-12-31' },
  ]);
});

test('no number is given for the principal', () => {
  expect(stewardWindows('main', { fromOn: '2026-01-01', untilOn: '2026-12-31' })).toEqual([]);
});
