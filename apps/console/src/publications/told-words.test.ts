import { hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { publicationKindLabel } from '@zhiben/vocabulary/supervision.ts';
import { expect, test } from 'vitest';
import { kindWords, stateWords } from './told-words.ts';

test('kinds and states are called as everywhere else', () => {
  expect(kindWords).toEqual(publicationKindLabel);
  expect(stateWords).toEqual(hazardStateLabel);
});
