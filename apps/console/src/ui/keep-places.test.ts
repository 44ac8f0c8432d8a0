import { expect, test } from 'vitest';
import { keepPlaces } from './keep-places.ts';

const read = (known: string, fresh: string) => {
  const { rows, arrived } = keepPlaces([...known], [...fresh], (row) => row);
  return { rows: rows.join(''), arrived: arrived.join('') };
};

test.each([
  ['the first rows are shown as they come', '', 'abc', { rows: 'abc', arrived: '' }],
  ['a hazard just reported waits above the list', 'abc', 'nabc', { rows: 'abc', arrived: 'n' }],
  ['a row whose deadline moved keeps its place', 'abc', 'cab', { rows: 'abc', arrived: '' }],
  ['a row that no longer fits the filter goes', 'abc', 'ac', { rows: 'ac', arrived: '' }],
  ['more rows asked for are added below', 'abc', 'abcde', { rows: 'abcde', arrived: '' }],
  ['news above and more below are told apart', 'abc', 'nabcd', { rows: 'abcd', arrived: 'n' }],
  ['another list altogether is shown as it comes', 'abc', 'xyz', { rows: 'xyz', arrived: '' }],
])('%s', (_sentence, known, fresh, shown) => {
  expect(read(known, fresh)).toEqual(shown);
});
