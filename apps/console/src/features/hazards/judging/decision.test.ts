import { AssistResult } from '@zhiben/contract/hazard-determination.ts';
import { HazardView } from '@zhiben/contract/hazard-view.ts';
import { expect, test } from 'vitest';
import { countByLevel, decide, isComplete, proposed } from './decision.ts';

const hazard = HazardView.pick({ number: true, version: true }).parse({ number: 'YH-2023-000009', version: 4 });
const row = hazard as HazardView;

const label = {
  editionId: 'mem-2017-121',
  criterionId: 'MH-07',
  title: '充装未使用万向管道系统',
  basis: 'quotation',
  standard: '安监总管三〔2017〕121号',
  clause: '第7条',
};
const answer = (opinion: string, ranked: readonly unknown[]) => ({
  ...AssistResult.parse({ opinion, note: '', editionId: 'mem-2017-121', editionTitle: '', ranked }),
  text: '',
});
const near = { label, counterparts: [], score: 0.9, words: [], missing: [], evidence: [], lookAlike: null };

test('a major judgement starts from the nearest criterion, any other from none', () => {
  expect(decide(row, 'major', answer('suspected', [near]))).toEqual({
    number: 'YH-2023-000009',
    version: 4,
    level: 'major',
    criterionId: 'MH-07',
  });
  expect(decide(row, 'general', answer('suspected', [near])).criterionId).toBeNull();
});

test('a major judgement without a criterion cannot be sent', () => {
  expect(isComplete(decide(row, 'major', answer('general-likely', [])))).toBe(false);
  expect(isComplete(decide(row, 'suspected', undefined))).toBe(true);
});

test('agreeing with the assistant never makes a hazard major', () => {
  expect(proposed(answer('major-suspected', [near]))).toBe('suspected');
  expect(proposed(answer('suspected', [near]))).toBe('suspected');
  expect(proposed(answer('general-likely', []))).toBe('general');
});

test('decisions are counted by level', () => {
  const levels = ['major', 'general', 'general'] as const;
  expect(countByLevel(levels.map((level) => decide(row, level, undefined)))).toEqual({
    major: 1,
    general: 2,
    suspected: 0,
  });
});
