import { CaseAction as Actions, type CaseAction, CaseState } from '@zhiben/vocabulary/cases.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CASE_MOVES, type CaseMover, type CaseStanding, caseActions, caseStep } from './case-lifecycle.ts';

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

test('whatever is tried in whatever order, nobody is punished before the case is open, looked into and told', () => {
  const anybody = fc.record({ isOfficer: fc.boolean(), isDirector: fc.boolean() });
  const tries = fc.array(fc.tuple(fc.constantFrom(...Actions.options), anybody), { maxLength: 60 });
  fc.assert(
    fc.property(tries, (tried) => {
      let standing = proposed;
      const done: CaseAction[] = [];
      for (const [action, mover] of tried) {
        if (caseStep(standing, action, mover) !== 'allowed') continue;
        standing = after(standing, action);
        done.push(action);
      }
      for (const needed of ['approve', 'investigate', 'notify'] as const) {
        if (done.includes('decide')) expect(done.indexOf(needed)).toBeLessThan(done.indexOf('decide'));
      }
      expect(done.filter((action) => action === 'decide').length).toBeLessThanOrEqual(1);
      const [asked, held] = [done.lastIndexOf('ask-hearing'), done.lastIndexOf('hear')];
      if (done.includes('decide')) expect(held).toBeGreaterThanOrEqual(asked);
      if (done.includes('hand-over')) expect(done.indexOf('agree-transfer')).toBeLessThan(done.indexOf('hand-over'));
      if (done.includes('withdraw')) expect(done.at(-1)).toBe('withdraw');
    }),
    { numRuns: 500 },
  );
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
