import { expect, test } from 'vitest';
import { segments } from './segments.ts';

const TEXT = '液氨储罐紧急切断阀未投用';

test('leading words are marked where they stand and the rest stays as written', () => {
  expect(segments(TEXT, [{ start: 4, end: 9, why: '紧急切断' }])).toEqual([
    { text: '液氨储罐', why: undefined },
    { text: '紧急切断阀', why: '紧急切断' },
    { text: '未投用', why: undefined },
  ]);
});

test('words that overlap are one mark that names both reasons once', () => {
  const marks = [
    { start: 6, end: 12, why: '未投用' },
    { start: 4, end: 9, why: '紧急切断' },
    { start: 5, end: 8, why: '紧急切断' },
  ];
  expect(segments(TEXT, marks)).toEqual([
    { text: '液氨储罐', why: undefined },
    { text: '紧急切断阀未投用', why: '紧急切断、未投用' },
  ]);
});

test('a text without leading words is shown whole, and an empty one not at all', () => {
  expect(segments(TEXT, [])).toEqual([{ text: TEXT, why: undefined }]);
  expect(segments('', [])).toEqual([]);
});
