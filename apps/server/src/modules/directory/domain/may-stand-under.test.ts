import { expect, test } from 'vitest';
import { mayStandUnder } from './may-stand-under.ts';

test.each([
  ['a team under its workshop', 'team', 'workshop', true],
  ['a team of a small plant without workshops', 'team', 'plant', true],
  ['a workshop under a team', 'workshop', 'team', false],
  ['a team under a team', 'team', 'team', false],
  ['a company under a plant', 'company', 'plant', false],
] as const)('%s', (_, kind, parent, may) => {
  expect(mayStandUnder(kind, parent)).toBe(may);
});
