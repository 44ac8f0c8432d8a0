import { expect, test } from 'vitest';
import { changesIn } from './changes-in.ts';

test('a change of contact details is named though its content is not kept', () => {
  const detail = {
    name: '云峰化工',
    changed: ['ownership', 'phone'],
    from: { ownership: null },
    to: { ownership: 'private' },
  };

  expect(changesIn(detail)).toEqual([
    { label: '名称', text: '云峰化工' },
    { label: '所有制', text: '未填 → 民营' },
    { label: '联系电话', text: '已修改（个人信息不记入责任账）' },
  ]);
});

test('installations are told by name and level', () => {
  const detail = {
    name: '云峰化工',
    changed: ['installations'],
    from: { installations: [] },
    to: {
      installations: [
        { name: '液氯库', level: 1, rValue: 180 },
        { name: '新罐区', level: null, rValue: null },
      ],
    },
  };

  expect(changesIn(detail)[1]).toEqual({ label: '重大危险源', text: '未填 → 液氯库（一级）、新罐区（等级未登记）' });
});
