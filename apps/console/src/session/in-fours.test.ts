import { expect, test } from 'vitest';
import { inFours } from './in-fours.ts';

test.each([
  ['JBSWY3DPEHPK3PXP', ['JBSW', 'Y3DP', 'EHPK', '3PXP']],
  ['JBSWY3', ['JBSW', 'Y3']],
  ['', []],
])('the key %s is read as %j', (key, read) => {
  expect(inFours(key).map(({ text }) => text)).toEqual(read);
});
