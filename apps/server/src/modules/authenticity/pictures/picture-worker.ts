import { parentPort } from 'node:worker_threads';
import { fingerprintOf } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import { type BothWays, bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';

/** A picture whose fingerprint is wanted, or one that has it and others to compare it with. */
export type Asked =
  | { readonly picture: GreyPicture }
  | { readonly both: BothWays; readonly others: readonly GreyPicture[] };

/** Runs as a thread of its own: one question in, one answer out. */
function answer(asked: Asked): BothWays | readonly number[] {
  if ('picture' in asked) return bothWays(asked.picture);
  return asked.others.map((other) => pictureLikeness(asked.both, fingerprintOf(other)).score);
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
