import { fingerprintOf } from '@zhiben/evidence/fingerprint.ts';
import { bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';
import { expect, onTestFinished, test } from 'vitest';
import { photoOf } from '../authenticity.fixture.ts';
import { greyOf } from './grey-of.ts';
import { pictureThread } from './picture-thread.ts';
import type { NamedPicture } from './picture-worker.ts';

function open() {
  const stopping = new AbortController();
  const thread = pictureThread(stopping.signal);
  onTestFinished(thread.end);
  return { thread, stopping };
}
const pictureOf = async (number: number) => ({ hash: String(number), picture: await greyOf(await photoOf(number)) });
const BROKEN = { hash: '0', picture: null } as unknown as NamedPicture;

test('a picture taken and compared in a thread of its own comes to the same', async () => {
  const { thread } = open();
  const [one, other] = [await pictureOf(1), await pictureOf(2)];
  const both = await thread.fingerprint(one);

  expect(both).toEqual(bothWays(one.picture));
  const decoded: string[] = [];
  const decode = async (hash: string) => {
    decoded.push(hash);
    return hash === 'gone' ? null : other;
  };
  expect(await thread.likenesses(bothWays(one.picture), [other.hash, one.hash, 'gone'], decode)).toEqual([
    ...[other, one].map(({ picture }) => pictureLikeness(bothWays(one.picture), fingerprintOf(picture)).score),
    0,
  ]);
  expect(decoded).toEqual([other.hash, 'gone']);
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
    Array.from({ length: 12 }, (_, index) => `other ${index}`),
    async (hash) => ({ ...picture, hash }),
  );
  clearInterval(requests);
  expect(served).toBeGreaterThan(10);
});

test('a picture that ends the thread ends nothing else, and the next one is taken', async () => {
  const { thread } = open();
  expect(await thread.fingerprint(BROKEN)).toBeNull();
  const picture = await pictureOf(4);
  expect(await thread.fingerprint(picture)).toEqual(bothWays(picture.picture));
});

test('a server that stops says nothing about the picture it was looking at', async () => {
  const { thread, stopping } = open();
  const asked = thread.fingerprint(await pictureOf(5));
  stopping.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
