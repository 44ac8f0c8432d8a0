import { expect, test } from 'vitest';
import { gapsOf, type OnRecord } from './gaps.ts';

const sound: OnRecord = {
  standing: 'major-hazard',
  level: 3,
  missingFacts: [],
  stewards: ['main', 'technical', 'operational'],
  assessment: { level: 3, nextOn: '2027-06-01', filedOn: '2024-06-10' },
};
const assessed = (change: Partial<NonNullable<OnRecord['assessment']>>): OnRecord => ({
  ...sound,
  assessment: { level: 3, nextOn: '2027-06-01', filedOn: '2024-06-10', ...change },
});

test.each<[string, OnRecord, readonly string[]]>([
  ['nothing, when all is on record', sound, []],
  ['a steward, when one has left', { ...sound, stewards: ['main', 'technical'] }, ['stewards']],
  [
    'a steward, when one place is filled twice',
    { ...sound, stewards: ['main', 'technical', 'technical'] },
    ['stewards'],
  ],
  ['an assessment, when it was never assessed', { ...sound, assessment: undefined }, ['assessment']],
  ['an assessment within 90 days', assessed({ nextOn: '2027-02-28' }), ['assessment-due']],
  ['nothing on the 91st day before', assessed({ nextOn: '2027-03-01' }), []],
  ['an assessment on its last day', assessed({ nextOn: '2026-11-30' }), ['assessment-due']],
  ['an assessment that should have been made', assessed({ nextOn: '2026-11-29' }), ['assessment-overdue']],
  ['its filing', assessed({ filedOn: null }), ['filing']],
  ['another assessment, when its level has changed since', assessed({ level: 4 }), ['changed']],
  ['its facts, when they are incomplete', { ...sound, level: 3, missingFacts: ['甲醇的设计最大量'] }, ['facts']],
  [
    'nothing but facts, while it cannot be told',
    { ...sound, standing: 'undetermined', stewards: [], assessment: undefined, missingFacts: ['甲醇的设计最大量'] },
    ['facts'],
  ],
  ['nothing below the threshold', { ...sound, standing: 'below-threshold', stewards: [], assessment: undefined }, []],
])('an installation lacks %s', (_what, unit, gaps) => {
  expect(gapsOf(unit, '2026-11-30')).toEqual(gaps);
});
