import type { VisitAction } from '@zhiben/vocabulary/enforcement.ts';
import { VisitAction as Actions, VisitState } from '@zhiben/vocabulary/enforcement.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedActions, MOVES, type Mover, type Standing, stateOf, step } from './visit-lifecycle.ts';

const AT = new Date('2026-11-30T02:00:00Z');
const sealed: Standing = {
  sealed: true,
  startedAt: null,
  withdrawnAt: null,
  finishedAt: null,
  orderDueOn: null,
  answeredAt: null,
  recheckedOn: null,
};
const started = { ...sealed, startedAt: AT };
const clean = { ...started, finishedAt: AT };
const ordered = { ...clean, orderDueOn: '2026-12-10' };
const answered = { ...ordered, answeredAt: AT };
const nobody: Mover = { isOfficer: false, isPlanner: false, isDirector: false, isEnterprise: false };

test.each<[string, Standing, Partial<Mover>, readonly VisitAction[]]>([
  ['an officer starts what is sealed', sealed, { isOfficer: true }, ['start']],
  ['whoever planned it may withdraw it', sealed, { isPlanner: true }, ['withdraw']],
  ['so may the director', sealed, { isDirector: true }, ['withdraw']],
  ['a director who is not sent does not record', started, { isDirector: true }, []],
  ['the enterprise has no say before it is ordered', started, { isEnterprise: true }, []],
  ['officers record what they started', started, { isOfficer: true }, ['record']],
  ['after a clean inspection nothing is left', clean, { isOfficer: true, isEnterprise: true }, []],
  ['the enterprise answers an order', ordered, { isEnterprise: true }, ['answer']],
  ['and answers it once', answered, { isEnterprise: true }, []],
  ['officers recheck an order, answered or not', ordered, { isOfficer: true }, ['recheck']],
  ['an outsider does nothing', ordered, {}, []],
])('%s', (_, visit, mover, actions) => {
  expect(allowedActions(visit, { ...nobody, ...mover })).toEqual(actions);
});

/** What the database lets a step write. */
function after(visit: Standing, action: VisitAction, finds: boolean): Standing {
  switch (action) {
    case 'start':
      return { ...visit, startedAt: AT };
    case 'withdraw':
      return { ...visit, withdrawnAt: AT };
    case 'record':
      return { ...visit, finishedAt: AT, orderDueOn: finds ? '2026-12-10' : null };
    case 'answer':
      return { ...visit, answeredAt: AT };
    case 'recheck':
      return { ...visit, recheckedOn: '2026-12-11' };
  }
}

test('whatever is tried in whatever order, an inspection is recorded once, after it started, and ends', () => {
  const anybody = fc.record({
    isOfficer: fc.boolean(),
    isPlanner: fc.boolean(),
    isDirector: fc.boolean(),
    isEnterprise: fc.boolean(),
  });
  const tries = fc.array(fc.tuple(fc.constantFrom(...Actions.options), anybody, fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(tries, (tried) => {
      let visit = sealed;
      const done: VisitAction[] = [];
      for (const [action, mover, finds] of tried) {
        if (step(visit, action, mover) !== 'allowed') continue;
        visit = after(visit, action, finds);
        done.push(action);
      }
      expect(new Set(done).size).toBe(done.length);
      if (visit.finishedAt !== null) expect(done.indexOf('start')).toBeLessThan(done.indexOf('record'));
      if (visit.withdrawnAt !== null) expect(visit.startedAt).toBeNull();
      if (visit.recheckedOn !== null) expect(visit.orderDueOn).not.toBeNull();
    }),
  );
});

test('the table speaks of every state', () => {
  expect(Object.keys(MOVES).toSorted()).toEqual([...VisitState.options].toSorted());
  expect(stateOf({ ...sealed, sealed: false })).toBe('planned');
  expect(stateOf({ ...ordered, recheckedOn: '2026-12-11' })).toBe('rechecked');
});
