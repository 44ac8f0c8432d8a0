import { PRIORITY_MATRIX, type PriorityMatrix } from '@zhiben/rules/alarms/alarm-priority.ts';
import { expect, test } from 'vitest';
import { whyUnsound } from './sound-matrix.ts';

const change = (consequence: keyof PriorityMatrix, cells: Partial<PriorityMatrix['major']>): PriorityMatrix => ({
  ...PRIORITY_MATRIX,
  [consequence]: { ...PRIORITY_MATRIX[consequence], ...cells },
});

test.each([
  ['what the product ships', PRIORITY_MATRIX, undefined],
  ['a plant that hurries more', change('major', { prompt: 'high' }), undefined],
  ['one priority for everything of one consequence', change('minor', { immediate: 'low' }), undefined],
  [
    'a worse consequence less urgent',
    change('severe', { immediate: 'medium' }),
    '后果严重的优先级低于较大的（3分钟内）',
  ],
  ['less time less urgent', change('major', { immediate: 'low' }), '后果较大的优先级低于轻微的（3分钟内）'],
  [
    'more time more urgent',
    change('severe', { prompt: 'high', timely: 'critical' }),
    '可用时间3至10分钟的优先级低于10分钟以上的（后果严重）',
  ],
])('%s', (_case, matrix, why) => {
  expect(whyUnsound(matrix)).toBe(why);
});
