import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import { expect, test } from 'vitest';
import { storyFrom } from './story.ts';
import { tellDetail } from './tell-detail.ts';

let count = 0;
const entry = (act: string, actorId: string, detail: Record<string, unknown>): LedgerEntryView => ({
  id: String(++count),
  at: '2026-11-23T06:00:00.000Z',
  actorId,
  actorName: actorId,
  post: '安全总监',
  act,
  label: act,
  subjectKind: 'hazard',
  subjectId: 'h1',
  enterpriseId: null,
  edition: null,
  detail,
  sealed: false,
});

const told = (entries: readonly LedgerEntryView[]) =>
  storyFrom(entries).map(({ entry: { act }, evidenceIds }) => [act, ...evidenceIds]);

test('a photo brought for a rectification is told with the rectification, not twice', () => {
  const story = told([
    entry('hazard.evidence', 'li', { evidence: 'e1', kind: 'rectification-photo', name: '阀门.jpg' }),
    entry('hazard.rectify', 'li', { done: '已更换', evidence: ['e1'] }),
  ]);

  expect(story).toEqual([['hazard.rectify', 'e1']]);
});

test('photos one person brings one after another are one passage, another person’s are their own', () => {
  const story = told([
    entry('hazard.evidence', 'li', { evidence: 'e1' }),
    entry('hazard.evidence', 'li', { evidence: 'e2' }),
    entry('hazard.evidence', 'wang', { evidence: 'e3' }),
  ]);

  expect(story).toEqual([
    ['hazard.evidence', 'e1', 'e2'],
    ['hazard.evidence', 'e3'],
  ]);
});

test('a judgement is told with its level, clause and reason', () => {
  const [judged] = storyFrom([
    entry('hazard.determine', 'zhao', {
      number: 'YH-2023-000001',
      from: 'reported',
      to: 'awaiting-listing',
      level: 'major',
      editionId: 'mem-2017-121',
      criterionId: 'MH-10',
      reason: '无设计资质证明',
    }),
  ]);

  expect(judged && tellDetail(judged.detail)).toEqual([
    { name: '等级', text: '重大' },
    { name: '判定情形', text: '安监总管三〔2017〕121号 第10条 在役化工装置未经正规设计且未做安全设计诊断' },
    { name: '理由', text: '无设计资质证明' },
  ]);
});

test('a part written in an unknown way is left out and the rest is still told', () => {
  const [closed] = storyFrom([entry('hazard.return', 'zhao', { because: 'unheard-of', reason: '支架未固定' })]);

  expect(closed && tellDetail(closed.detail)).toEqual([{ name: '理由', text: '支架未固定' }]);
});
