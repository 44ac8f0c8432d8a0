import { TipOffAction as Actions, type TipOffAction, TipOffState } from '@zhiben/vocabulary/tip-offs.ts';
import { describe, expect, test } from 'vitest';
import { type RewardStanding, step } from './tip-off-lifecycle.ts';

const none: RewardStanding = { verified: null, proposedBy: null, decided: false };
const proposed: RewardStanding = { verified: true, proposedBy: 'wang', decided: false };

describe('a tip-off', () => {
  test.each([
    ['turn-into-hazard', 'investigating'],
    ['refer', 'referred'],
    ['decline', 'declined'],
    ['join', 'joined'],
    ['ask', 'received'],
  ] as const)('that has just come in can be dealt with by %s', (action, state) => {
    expect(step('received', action, none, 'li')).toEqual({ kind: 'moved', state });
  });

  test('is answered only after it was looked into', () => {
    expect(step('received', 'answer', none, 'li').kind).toBe('refused');
    expect(step('investigating', 'answer', none, 'li')).toEqual({ kind: 'moved', state: 'answered' });
  });

  test.each(['referred', 'declined', 'joined'] as const)('that is %s stays so, whatever anyone does', (state) => {
    expect(Actions.options.filter((action) => step(state, action, proposed, 'li').kind === 'moved')).toEqual([]);
  });

  test('waits for somebody in exactly the states that have a next step', () => {
    const deciding: readonly TipOffAction[] = ['turn-into-hazard', 'refer', 'decline', 'join', 'answer'];
    const waiting = TipOffState.options.filter((state) =>
      deciding.some((action) => step(state, action, none, 'li').kind === 'moved'),
    );
    expect(waiting).toEqual(['received', 'investigating']);
  });
});

describe('a reward', () => {
  test('is proposed once, and only for what proved true', () => {
    const of = (reward: RewardStanding) => step('answered', 'propose-reward', reward, 'wang');

    expect(of({ ...none, verified: false })).toEqual({ kind: 'refused', because: 'not-verified' });
    expect(of({ ...none, verified: true }).kind).toBe('moved');
    expect(of(proposed)).toEqual({ kind: 'refused', because: 'already-proposed' });
  });

  test('is decided once, by somebody other than whoever proposed it', () => {
    const by = (personId: string, reward = proposed) => step('answered', 'decide-reward', reward, personId);

    expect(by('li', { ...none, verified: true })).toEqual({ kind: 'refused', because: 'nothing-proposed' });
    expect(by('wang')).toEqual({ kind: 'refused', because: 'own-proposal' });
    expect(by('li').kind).toBe('moved');
    expect(by('li', { ...proposed, decided: true })).toEqual({ kind: 'refused', because: 'already-decided' });
  });
});
