import { documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { expect, test } from 'vitest';
import { documentWords } from './document-words.ts';

test('papers are called as everywhere else', () => {
  expect(documentWords).toEqual(documentKindLabel);
});
