import { CaseAction as Actions, type CaseAction, CaseState } from '@zhiben/vocabulary/cases.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CASE_MOVES, type CaseMover, type CaseStanding, caseActions } from './case-lifecycle.ts';

const proposed: CaseStanding = { state: 'proposed', decidedOn: null, publishedOn: null, unpublishedOn: null };
const at = (state: CaseState, change: Partial<CaseStanding> = {}): CaseStanding => ({ ...proposed, state, ...change });
const officer: CaseMover = { isOfficer: true, isDirector: false };
const director: CaseMover = { isOfficer: false, isDirector: true };
const DECIDED = { decidedOn: '2026-12-20' };
const PUBLISHED = { ...DECIDED, publishedOn: '2026-12-21' };

test.each<[string, CaseStanding, CaseMover, readonly CaseAction[]]>([
  ['an officer cannot open the case they proposed', proposed, officer, []],
  ['the head opens it or gives it up', proposed, director, ['approve', 'withdraw']],
  ['officers look into it, and may see a crime in it', at('opened'), officer, ['investigate', 'ask-transfer']],
  ['nobody but the head decides', at('notified'), officer, ['ask-hearing', 'ask-transfer']],
  ['a hearing that was asked for is held before anything is decided', at('hearing'), director, ['withdraw']],
  [
    'after the decision it is carried out and published',
    at('decided', DECIDED),
    officer,
    ['pay', 'demand', 'close', 'publish'],
  ],
  ['what is published is not published again, but may be taken down', at('closed', PUBLISHED), officer, ['unpublish']],
  ['and is taken down once', at('closed', { ...PUBLISHED, unpublishedOn: '2027-01-05' }), officer, []],
  ['what the police took was never decided and is not published', at('closed'), officer, []],
  ['an outsider does nothing', at('opened'), { isOfficer: false, isDirector: false }, []],
])('%s', (_, standing, mover, actions) => {
  expect(caseActions(standing, mover)).toEqual(actions);
});

const both: CaseMover = { isOfficer: true, isDirector: true };

/** Steps at random, each one that may be taken then. */
function walk(choices: readonly number[]): readonly CaseAction[] {
  let standing = proposed;
  return choices.flatMap((choice) => {
    const open = caseActions(standing, both);
    const action = open[choice % Math.max(1, open.length)];
    if (action === undefined) return [];
    standing = after(standing, action);
    return [action];
  });
}

test('whatever way a case goes, nobody is punished before it is open, looked into, told, and heard where they asked', () => {
  const ends = new Set<CaseAction | undefined>();
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
      const done = walk(choices);
      ends.add(done.find((action) => action === 'decide'));
      const before = done.slice(0, done.indexOf('decide') + 1);
      const wanted: readonly CaseAction[] = before.length === 0 ? [] : ['approve', 'investigate', 'notify'];
      expect(before).toEqual(expect.arrayContaining([...wanted]));
      expect(before.lastIndexOf('hear')).toBeGreaterThanOrEqual(before.lastIndexOf('ask-hearing'));
      expect(done.filter((action) => action === 'decide').length).toBeLessThanOrEqual(1);
      expect(done.indexOf('withdraw')).toBeOneOf([-1, done.length - 1]);
    }),
    { numRuns: 1000 },
  );
  expect(ends).toContain('decide');
});

function after(standing: CaseStanding, action: CaseAction): CaseStanding {
  const state = CASE_MOVES[standing.state][action] ?? standing.state;
  const day = '2026-12-20';
  return {
    state,
    decidedOn: action === 'decide' ? day : standing.decidedOn,
    publishedOn: action === 'publish' ? day : standing.publishedOn,
    unpublishedOn: action === 'unpublish' ? day : standing.unpublishedOn,
  };
}

test('every state is spoken of and reached, and every step leads on from somewhere', () => {
  const reached = new Set<string>(['proposed', ...Object.values(CASE_MOVES).flatMap((moves) => Object.values(moves))]);
  expect(Object.keys(CASE_MOVES).toSorted()).toEqual([...CaseState.options].toSorted());
  expect([...reached].toSorted()).toEqual([...CaseState.options].toSorted());
  const taken = new Set(Object.values(CASE_MOVES).flatMap((moves) => Object.keys(moves)));
  expect([...taken].toSorted()).toEqual([...Actions.options].toSorted());
});
