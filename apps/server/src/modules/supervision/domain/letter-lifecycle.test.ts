import { LetterAction, LetterKind, LetterState } from '@zhiben/vocabulary/supervision.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctionOwed,
  LETTER_MOVES,
  type LetterMover,
  type LetterStanding,
  letterActions,
  letterStep,
  NEEDS_SECOND_PERSON,
  wordsOwed,
} from './letter-lifecycle.ts';

const nobody: LetterMover = { isDrafter: false, isOfficer: false, isDirector: false, isAddressee: false };
const officer: LetterMover = { ...nobody, isOfficer: true };
const director: LetterMover = { ...nobody, isDirector: true };
const addressee: LetterMover = { ...nobody, isAddressee: true };
const letter = (kind: LetterKind, state: LetterState, change: Partial<LetterStanding> = {}): LetterStanding => ({
  kind,
  state,
  addresseeKind: 'enterprise',
  ...change,
});

test.each<[string, LetterStanding, LetterMover, readonly LetterAction[]]>([
  ['an officer sends a letter of urging out', letter('urging-letter', 'draft'), officer, ['edit', 'issue', 'withdraw']],
  ['an interview is called by the head alone', letter('interview-notice', 'draft'), officer, ['edit', 'withdraw']],
  [
    'a director does not issue the bulletin they wrote',
    letter('bulletin', 'draft'),
    { ...director, isDrafter: true },
    ['edit', 'withdraw'],
  ],
  ['another director does', letter('bulletin', 'draft'), director, ['edit', 'issue', 'withdraw']],
  ['the enterprise signs for it', letter('urging-letter', 'issued'), addressee, ['receive']],
  ['the office does not sign in its place', letter('urging-letter', 'issued'), officer, ['close', 'withdraw']],
  [
    'and enters what a township answered on paper',
    letter('official-letter', 'received', { addresseeKind: 'township' }),
    officer,
    ['answer', 'close', 'withdraw'],
  ],
  ['an answer waits for the office', letter('urging-letter', 'answered'), addressee, []],
  ['a covert sheet is released before anyone signs for it', letter('covert-sheet', 'issued'), addressee, []],
  ['an exposure that was over may still be found wrong', letter('exposure', 'closed'), director, ['withdraw']],
  ['but not by an officer', letter('exposure', 'issued'), officer, ['close']],
  ['an outsider does nothing', letter('urging-letter', 'received'), nobody, []],
])('%s', (_, standing, mover, actions) => {
  expect(letterActions(standing, mover)).toEqual(actions);
});

interface Taken {
  readonly action: LetterAction;
  readonly by: string;
  readonly from: LetterState;
}

/** Steps at random by three people of the office and the addressee; the first of them wrote the letter. */
function walk(kind: LetterKind, choices: readonly (readonly [number, number])[]): readonly Taken[] {
  const people: Readonly<Record<string, LetterMover>> = {
    drafter: { ...nobody, isDrafter: true, isOfficer: true, isDirector: true },
    officer,
    director,
    addressee,
  };
  let state: LetterState = 'draft';
  return choices.flatMap(([who, choice]): Taken[] => {
    const by = Object.keys(people)[who % 4] ?? '';
    const open = letterActions(letter(kind, state), people[by] ?? nobody);
    const action = open[choice % Math.max(1, open.length)];
    if (action === undefined) return [];
    const from = state;
    state = LETTER_MOVES[kind][state][action] ?? state;
    return [{ action, by, from }];
  });
}

const steps = fc.tuple(
  fc.constantFrom(...LetterKind.options),
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
);

test('no way leads to the public, or to all plants, without a second person', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(steps, ([kind, choices]) => {
      const issued = walk(kind, choices).find(({ action }) => action === 'issue');
      if (issued === undefined || !NEEDS_SECOND_PERSON.includes(kind)) return;
      seen.add(kind);
      expect(issued.by).toBe('director');
    }),
    { numRuns: 2000 },
  );
  expect([...seen].toSorted()).toEqual([...NEEDS_SECOND_PERSON].toSorted());
});

test('nothing is over without an accepted answer unless the reason is written down', () => {
  const ways = new Set<string>();
  fc.assert(
    fc.property(steps, ([kind, choices]) => {
      const taken = walk(kind, choices);
      for (const { action, from } of taken.filter((one) => one.action === 'close')) {
        const answered = taken.some((one) => one.action === 'accept');
        ways.add(answered ? 'answered' : 'unanswered');
        expect(answered || wordsOwed({ state: from }, action)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
  expect([...ways].toSorted()).toEqual(['answered', 'unanswered']);
});

test('a sealed sheet reaches nobody before it is released, and whatever is withdrawn stays so', () => {
  fc.assert(
    fc.property(steps, ([kind, choices]) => {
      const done = walk(kind, choices).map(({ action }) => action);
      if (kind === 'covert-sheet' && done.includes('receive')) {
        expect(done.indexOf('release')).toBeLessThan(done.indexOf('receive'));
        expect(done).toContain('release');
      }
      expect(done.indexOf('withdraw')).toBeOneOf([-1, done.length - 1]);
    }),
    { numRuns: 1000 },
  );
});

test('only what the public has read is put right before it', () => {
  expect(correctionOwed(letter('exposure', 'issued'), 'withdraw')).toBe(true);
  expect(correctionOwed(letter('exposure', 'draft'), 'withdraw')).toBe(false);
  expect(correctionOwed(letter('bulletin', 'issued'), 'withdraw')).toBe(false);
});

test('every state of every kind is known, and every step is taken somewhere', () => {
  for (const moves of Object.values(LETTER_MOVES)) {
    expect(Object.keys(moves).toSorted()).toEqual([...LetterState.options].toSorted());
  }
  const taken = Object.values(LETTER_MOVES).flatMap((moves) => Object.values(moves).flatMap((one) => Object.keys(one)));
  expect([...new Set(taken)].toSorted()).toEqual([...LetterAction.options].toSorted());
  expect(letterStep(letter('bulletin', 'draft'), 'issue', { ...director, isDrafter: true })).toBe('second-person');
});
