import { expect, test } from 'vitest';
import { figureWords, rowWords } from './figure-words.ts';

test.each([
  [7.9, '7.9'],
  [0.34254, '0.3425'],
  [1234.5, '1235'],
  [0, '0'],
  [null, '—'],
])('%s is written %s', (figure, words) => {
  expect(figureWords(figure)).toBe(words);
});

test('a figure names its table, and the category where the table is one of categories', () => {
  expect(rowWords({ table: 1, row: '12' })).toBe('表1');
  expect(rowWords({ table: 4, row: 'W5.3' })).toBe('表4 W5.3');
  expect(rowWords(null)).toBe('');
});
