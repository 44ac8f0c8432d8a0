import { WarningAction, type WarningAudience, WarningState } from '@zhiben/vocabulary/warnings.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVES, type Standing, step } from './warning-lifecycle.ts';

const calm: Standing = { alarms: 0, unanswered: [], clearedByDistrict: false };
const moved = (state: WarningState) => ({ kind: 'moved', state });
const refused = (because: string) => ({ kind: 'refused', because });

describe('a warning', () => {
  test('is acknowledged, dispatched, checked on site and cleared, in this order', () => {
    const asked: Standing = { ...calm, unanswered: ['enterprise'] };
    expect(step('issued', 'acknowledge', asked, 'enterprise')).toEqual(moved('acknowledged'));
    expect(step('acknowledged', 'dispatch', calm, 'district')).toEqual(moved('dispatched'));
    expect(step('dispatched', 'check', calm, 'district')).toEqual(moved('checked'));
    expect(step('checked', 'clear', calm, 'district')).toEqual(moved('cleared'));
  });

  test.each(['issued', 'acknowledged', 'dispatched'] as const)('that is %s is not cleared without a check', (state) => {
    expect(step(state, 'clear', calm, 'district')).toEqual(refused('not-now'));
  });

  test('is not cleared while an alarm stands, whoever asks', () => {
    for (const side of ['enterprise', 'district'] as const) {
      expect(step('checked', 'clear', { ...calm, alarms: 1 }, side)).toEqual(refused('alarm-stands'));
    }
  });

  test('of a colour that the district clears is not cleared by the enterprise', () => {
    const grave = { ...calm, clearedByDistrict: true };
    expect(step('checked', 'clear', grave, 'enterprise')).toEqual(refused('district-clears'));
    expect(step('checked', 'clear', grave, 'district')).toEqual(moved('cleared'));
    expect(step('checked', 'clear', calm, 'enterprise')).toEqual(moved('cleared'));
  });

  test('is answered once by each who was asked, and anew when it grew graver', () => {
    expect(step('acknowledged', 'acknowledge', calm, 'enterprise')).toEqual(refused('already-answered'));
    expect(step('checked', 'acknowledge', { ...calm, unanswered: ['enterprise'] }, 'enterprise')).toEqual(
      moved('checked'),
    );
    expect(step('issued', 'receive', { ...calm, unanswered: ['district'] }, 'city')).toEqual(
      refused('already-answered'),
    );
    expect(step('issued', 'receive', { ...calm, unanswered: ['city'] }, 'city')).toEqual(moved('issued'));
  });

  test('ends only by being cleared, and never moves again, whatever anyone does in whatever order', () => {
    const audiences: WarningAudience[] = ['enterprise', 'district', 'city'];
    const act = fc.record({
      action: fc.constantFrom(...WarningAction.options),
      side: fc.constantFrom(...audiences),
      standing: fc.record({
        alarms: fc.nat(2),
        unanswered: fc.subarray(audiences),
        clearedByDistrict: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let state: WarningState = 'issued';
        const moves = acts.flatMap((one) => {
          const from = state;
          const outcome = step(from, one.action, one.standing, one.side);
          if (outcome.kind === 'moved') state = outcome.state;
          return outcome.kind === 'moved' ? [{ ...one, from, to: state }] : [];
        });
        const clearing = moves.findIndex(({ to }) => to === 'cleared');
        if (clearing === -1) return;
        expect(clearing).toBe(moves.length - 1);
        expect(moves[clearing]).toMatchObject({ action: 'clear', from: 'checked', standing: { alarms: 0 } });
        expect(moves.some(({ action }) => action === 'check')).toBe(true);
      }),
    );
  });

  test('has a way on from every state but the last', () => {
    const ends = WarningState.options.filter((state) => Object.keys(MOVES[state]).length === 0);
    expect(ends).toEqual(['cleared']);
  });
});
