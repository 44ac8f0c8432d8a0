import { expect, test } from 'vitest';
import { listsFromPaste } from './lists-from-paste.ts';

test('what Excel copies becomes lists: heading left out, an empty post goes on with the one above', () => {
  const pasted = '岗位\t责任\r\n班长\t组织班组日查\r\n\t制止违章\r\n电工\t持证上岗\r\n';

  expect(listsFromPaste(pasted)).toEqual({
    lists: [
      { post: '班长', items: ['组织班组日查', '制止违章'] },
      { post: '电工', items: ['持证上岗'] },
    ],
    problems: [],
  });
});

test('a cell of several lines stays one duty, with its quotes', () => {
  expect(listsFromPaste('班长\t"组织""日查""\n并记录"').lists).toEqual([
    { post: '班长', items: ['组织"日查" 并记录'] },
  ]);
});

test('a post that appears again goes on where it stopped', () => {
  expect(listsFromPaste('班长\t一\n电工\t二\n班长\t三').lists).toEqual([
    { post: '班长', items: ['一', '三'] },
    { post: '电工', items: ['二'] },
  ]);
});

test('what is missing or too long is said with its row', () => {
  expect(listsFromPaste(`\t无主\n班长\t\n班长\t${'长'.repeat(501)}`).problems).toEqual([
    '第 1 行：没有岗位',
    '第 2 行：「班长」没有责任内容',
    '第 3 行：责任超过 500 字',
  ]);
});

test('nothing pasted is nothing', () => {
  expect(listsFromPaste(' \n\t\n')).toEqual({ lists: [], problems: [] });
});
