import { expect, test } from 'vitest';
import { changedItems } from './changed-items.ts';

test('a line of the sheet that stayed keeps its key, a new one gets its own, blanks and repeats fall away', () => {
  const before = [
    { key: 'leak', text: '有无泄漏' },
    { key: 'fire', text: '消防器材' },
  ];

  expect(changedItems(before, ' 机封温度 \n\n有无泄漏\n有无泄漏', () => 'fresh')).toEqual([
    { key: 'fresh', text: '机封温度' },
    { key: 'leak', text: '有无泄漏' },
  ]);
});
