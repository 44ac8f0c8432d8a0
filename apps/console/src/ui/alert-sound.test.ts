import { expect, test } from 'vitest';
import { ALERTS, type Alert, heardAt, MUTED_MS, TONES } from './alert-sound.ts';

const hear = (
  wanted: readonly Alert[],
  change: { awake?: boolean; mutedUntil?: number } = {},
  muted: Alert | null = null,
) => heardAt({ wanted, awake: true, mutedUntil: 0, ...change }, muted, 1000);

test.each([
  ['nothing waits', [], 'nothing'],
  ['one waits', ['yellow'], 'yellow'],
  ['several wait: the gravest', ['blue', 'red', 'low'], 'red'],
] as const)('%s', (_, wanted, heard) => {
  expect(hear(wanted)).toBe(heard);
});

test('nothing sounds before the page was touched, and that is known', () => {
  expect(hear(['red'], { awake: false })).toBe('asleep');
});

test('muted for two minutes it is silent, and then sounds again by itself', () => {
  const mutedUntil = 1000 + MUTED_MS;
  const at = (now: number) => heardAt({ wanted: ['yellow'], awake: true, mutedUntil }, 'yellow', now);
  expect([at(1000), at(mutedUntil - 1), at(mutedUntil)]).toEqual(['muted', 'muted', 'yellow']);
});

test('what is graver than what was muted sounds all the same, what is milder does not', () => {
  const until = { mutedUntil: 5000 };
  expect([hear(['red', 'yellow'], until, 'yellow'), hear(['blue'], until, 'yellow')]).toEqual(['red', 'muted']);
});

test('every alert has a tune of its own, shorter than its pause, and the graver of its kind comes oftener', () => {
  expect(new Set(ALERTS.map((alert) => JSON.stringify(TONES[alert].notes))).size).toBe(ALERTS.length);
  for (const { notes, noteMs, everyMs } of Object.values(TONES))
    expect(notes.length * (noteMs + 30)).toBeLessThan(everyMs);
  for (const kind of [
    ['red', 'orange', 'yellow', 'blue'],
    ['critical', 'high', 'medium', 'low'],
  ] as const) {
    const pauses = kind.map((alert) => TONES[alert].everyMs);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  }
});
