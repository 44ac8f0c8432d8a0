import type { PublicationState } from '@zhiben/vocabulary/supervision.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belongsInto, publicationActions, publicationStep } from './publication.ts';

const PEOPLE = [
  { isDrafter: true, isOfficer: true, isDirector: true },
  { isDrafter: false, isOfficer: true, isDirector: false },
  { isDrafter: false, isOfficer: false, isDirector: true },
] as const;

test('no way leads to the public without a second person, and what is taken down stays down', () => {
  let published = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat()), { maxLength: 12 }), (choices) => {
      let state: PublicationState = 'draft';
      for (const [who, choice] of choices) {
        const person = PEOPLE[who] ?? PEOPLE[0];
        const open = publicationActions(state, person);
        const action = open[choice % Math.max(1, open.length)];
        if (action === undefined) continue;
        expect(state).not.toBe('withdrawn');
        if (action === 'issue') {
          published += 1;
          expect([person.isDrafter, person.isDirector]).toEqual([false, true]);
        }
        state = action === 'issue' ? 'issued' : 'withdrawn';
      }
    }),
  );
  expect(published).toBeGreaterThan(0);
  expect(publicationStep('draft', 'issue', PEOPLE[0])).toBe('second-person');
  expect(publicationStep('issued', 'withdraw', PEOPLE[1])).toBe('not-yours');
});

test.each([
  ['list', '2026-11', '2026-11-30', null, true],
  ['list', '2026-12', '2026-11-30', null, false],
  ['progress', '2026-11', '2026-11-30', null, true],
  ['progress', '2026-11', '2026-12-01', null, false],
  ['progress', '2026-11', '2026-10-01', '2026-12-01', true],
  ['progress', '2026-11', '2026-10-01', '2026-11-30', false],
  ['result', '2026-11', '2026-10-01', '2026-11-30', true],
  ['result', '2026-11', '2026-10-01', '2026-12-01', false],
  ['result', '2026-11', '2026-10-01', null, false],
] as const)('%s of %s holds one found %s and written off %s: %s', (kind, month, foundOn, closedOn, belongs) => {
  expect(belongsInto(kind, month, { foundOn, closedOn })).toBe(belongs);
});
