import { expect, test } from 'vitest';
import { onSessionLoss, signedInAgain } from './session-loss.ts';

test('requests that fail together ask the person once, and all go on', async () => {
  let asked = 0;
  const takeBack = onSessionLoss(async () => {
    asked += 1;
    return true;
  });
  expect(await Promise.all([signedInAgain(), signedInAgain(), signedInAgain()])).toEqual([true, true, true]);
  expect(asked).toBe(1);

  await signedInAgain();
  expect(asked).toBe(2);
  takeBack();
});

test('without an open page there is nobody to ask', async () => {
  expect(await signedInAgain()).toBe(false);
});
