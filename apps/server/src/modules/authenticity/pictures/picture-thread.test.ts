import { fingerprintOf } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import { bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';
import { expect, onTestFinished, test } from 'vitest';
import { photoOf } from '../authenticity.fixture.ts';
import { greyOf } from './grey-of.ts';
import { pictureThread } from './picture-thread.ts';

function open() {
  const stopping = new AbortController();
  const thread = pictureThread(stopping.signal);
  onTestFinished(thread.end);
  return { thread, stopping };
}
const pictureOf = async (number: number) => greyOf(await photoOf(number));
const BROKEN = { width: 320, height: 240, pixels: null } as unknown as GreyPicture;

test('a picture taken and compared in a thread of its own comes to the same', async () => {
  const { thread } = open();
  const [one, other] = [await pictureOf(1), await pictureOf(2)];
  const both = await thread.fingerprint(one);

  expect(both).toEqual(bothWays(one));
  expect(await thread.likenesses(bothWays(one), [other, one])).toEqual(
    [other, one].map((picture) => pictureLikeness(bothWays(one), fingerprintOf(picture)).score),
  );
});

test('others are served while pictures are compared', async () => {
  const { thread } = open();
  const picture = await pictureOf(3);
  const both = await thread.fingerprint(picture);
  if (both === null) throw new Error('The picture has no fingerprint.');
  let served = 0;
  const requests = setInterval(() => {
    served += 1;
  }, 5);
  await thread.likenesses(
    both,
    Array.from({ length: 12 }, () => picture),
  );
  clearInterval(requests);
  expect(served).toBeGreaterThan(10);
});

test('a picture that ends the thread ends nothing else, and the next one is taken', async () => {
  const { thread } = open();
  expect(await thread.fingerprint(BROKEN)).toBeNull();
  const picture = await pictureOf(4);
  expect(await thread.fingerprint(picture)).toEqual(bothWays(picture));
});

test('a server that stops says nothing about the picture it was looking at', async () => {
  const { thread, stopping } = open();
  const asked = thread.fingerprint(await pictureOf(5));
  stopping.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
