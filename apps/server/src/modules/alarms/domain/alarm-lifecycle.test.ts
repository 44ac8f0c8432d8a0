import { AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Episode, type Happening, happened } from './alarm-episode.ts';
import { type AlarmEvent, after, isActive, isOver, isUnanswered, MOVES } from './alarm-lifecycle.ts';

const EVENTS: readonly AlarmEvent[] = ['raise', 'return', 'acknowledge'];

describe('an alarm', () => {
  test('is over only when it has returned and somebody has acknowledged it, in whichever order', () => {
    const follow = (...events: AlarmEvent[]) =>
      events.reduce<AlarmState>((state, event) => after(state, event) ?? state, 'normal');

    expect(follow('raise', 'return')).toBe('returned-unacknowledged');
    expect(follow('raise', 'acknowledge')).toBe('acknowledged');
    expect(follow('raise', 'return', 'acknowledge')).toBe('normal');
    expect(follow('raise', 'acknowledge', 'return')).toBe('normal');
  });

  test('is active while its condition holds, and unanswered until somebody acknowledges what came last', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
        const taken: AlarmEvent[] = [];
        let state: AlarmState = 'normal';
        for (const event of events) {
          const next: AlarmState | undefined = after(state, event);
          if (next === undefined) continue;
          taken.push(event);
          state = next;
        }
        const active = taken.lastIndexOf('raise') > taken.lastIndexOf('return');
        const owed = taken.lastIndexOf('raise') > taken.lastIndexOf('acknowledge');
        expect([isActive(state), isUnanswered(state), isOver(state)]).toEqual([active, owed, !active && !owed]);
      }),
    );
  });

  test('told the same thing again stays where it is', () => {
    for (const state of AlarmState.options) {
      for (const event of EVENTS) {
        const next = after(state, event);
        if (next !== undefined) expect(MOVES[next][event]).toBeUndefined();
      }
    }
  });
});

const story = fc.array(
  fc.record({
    to: fc.constantFrom('raised', 'returned'),
    at: fc.nat(1e6),
    value: fc.double(),
  }) as fc.Arbitrary<Happening>,
  { maxLength: 60 },
);

describe('an episode', () => {
  test('begins with a raise and counts every further one until it is over', () => {
    fc.assert(
      fc.property(story, (happenings) => {
        const episodes = new Map<number, Episode>();
        let last: Episode | undefined;
        let raises = 0;
        for (const happening of happenings) {
          const next = happened(last, happening);
          if (happening.to === 'raised') raises += 1;
          if (next !== undefined) episodes.set(next.episode, next);
          last = next ?? last;
        }
        const counted = [...episodes.values()].reduce((sum, { occurrences }) => sum + occurrences, 0);
        expect(counted).toBe(raises);
        expect([...episodes.keys()]).toEqual(Array.from({ length: episodes.size }, (_, at) => at + 1));
      }),
    );
  });

  test('that nobody acknowledges takes in what comes back; after that another begins', () => {
    const first = happened(undefined, { to: 'raised', at: 1, value: 9 });
    const back = first && happened(first, { to: 'returned', at: 2, value: 1 });
    const again = back && happened(back, { to: 'raised', at: 3, value: 9 });
    expect(again).toMatchObject({ episode: 1, occurrences: 2, beganAt: 1, raisedAt: 3, returnedAt: null });

    const over: Episode = { ...(back as Episode), state: 'normal' };
    expect(happened(over, { to: 'raised', at: 4, value: 9 })).toMatchObject({ episode: 2, occurrences: 1, beganAt: 4 });
  });

  test('does not end before it began, though the sample that ends a silence is older than the silence', () => {
    const silent = happened(undefined, { to: 'raised', at: 100, value: Number.NaN });
    expect(silent?.value).toBeNull();
    expect(silent && happened(silent, { to: 'returned', at: 90, value: 5 })?.returnedAt).toBe(100);
  });

  test('is not begun by a return', () => {
    expect(happened(undefined, { to: 'returned', at: 1, value: 0 })).toBeUndefined();
  });
});
