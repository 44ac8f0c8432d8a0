import { expect, test } from 'vitest';
import { percent, progressWords, shareDone } from './progress-words.ts';

const measure = {
  ...{ number: 3, title: '全覆盖', done: 0, open: 0, unknown: 0 },
  ...{ itemsWithoutSource: 0, items: 1, overdue: false, href: '/' },
};

test('what nobody can tell of has no share, and what is unknown is never done', () => {
  expect(shareDone(measure)).toBeNull();
  expect(shareDone({ done: 1, open: 0, unknown: 1 })).toBe(0.5);
  expect(percent(0.999)).toBe('99%');
});

test('a measure says what was counted and what could not be', () => {
  expect(progressWords({ ...measure, done: 3, open: 1 })).toBe('完成3，未完成1');
  expect(progressWords({ ...measure, unknown: 2, items: 3, itemsWithoutSource: 2 })).toBe(
    '完成0，未完成0，不明2，3项任务中2项尚无记录来源',
  );
  expect(progressWords({ ...measure, itemsWithoutSource: 1 })).toBe('1项任务中1项尚无记录来源');
});
