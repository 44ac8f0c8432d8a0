import type { AccountabilityView } from '@zhiben/contract/accountability.ts';
import { expect, test } from 'vitest';
import { draftFrom } from './conclusion-draft.ts';

const ground = (words: string, times: number) => ({ words, times, checkIds: [] });
const chain: AccountabilityView['chain'] = [
  {
    level: 'team-leader',
    people: [
      {
        personId: 'li',
        name: '李四',
        post: '班长',
        grounds: [ground('未开展排查（本人应组织）', 3), ground('排查未发现（本人应组织）', 1)],
        ledger: [],
      },
    ],
    nobodyOnRecord: [],
  },
  { level: 'principal', people: [], nobodyOnRecord: [ground('检查发现重大事故隐患', 1)] },
];

test('a first conclusion begins with whom the records call, and never with an empty chair', () => {
  expect(draftFrom({ conclusions: [], chain } as unknown as AccountabilityView)).toEqual({
    summary: '',
    persons: [
      {
        level: 'team-leader',
        personId: 'li',
        name: '李四',
        post: '班长',
        reason: '未开展排查（本人应组织）3次；排查未发现（本人应组织）',
        proposal: '',
      },
    ],
  });
});

test('a revision begins with the conclusion that stands', () => {
  const conclusions = [
    { summary: '第二版', persons: [] },
    { summary: '第一版', persons: [] },
  ];
  expect(draftFrom({ conclusions, chain } as unknown as AccountabilityView).summary).toBe('第二版');
});
