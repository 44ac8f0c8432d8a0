import { HazardState } from '@zhiben/vocabulary/hazards.ts';
import { expect, test } from 'vitest';
import { inOrder, mainAction } from './main-action.ts';

test('the act that carries the hazard onward comes first, the others as the vocabulary orders them', () => {
  expect(inOrder('awaiting-listing', ['determine', 'list', 'stop-production', 'comment'])).toEqual([
    'list',
    'determine',
    'stop-production',
    'comment',
  ]);
});

test('nothing is put forward that this person may not do', () => {
  for (const state of HazardState.options) expect(mainAction(state, ['comment'])).toBeUndefined();
  expect(inOrder('awaiting-acceptance', ['reject', 'comment'])).toEqual(['reject', 'comment']);
});

test('an old register’s finished general hazard is closed on record before it is rectified once more', () => {
  expect(mainAction('rectifying', ['rectify', 'close-on-record'])).toBe('close-on-record');
});
