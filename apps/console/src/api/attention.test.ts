import { expect, test } from 'vitest';
import { watchAttention } from './attention.ts';

test('a screen nobody has touched for a minute is unattended until somebody does', () => {
  const screen = new EventTarget();
  let time = 0;
  const unattended = watchAttention(screen, () => time);

  time = 60_000;
  expect(unattended()).toBe(false);
  time = 60_001;
  expect(unattended()).toBe(true);
  screen.dispatchEvent(new Event('keydown'));
  expect(unattended()).toBe(false);
});
