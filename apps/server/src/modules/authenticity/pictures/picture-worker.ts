import { parentPort } from 'node:worker_threads';
import { type Fingerprint, fingerprintOf } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import { type BothWays, bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';

/** A decoded picture and the hash of the file it is of. */
export interface NamedPicture {
  readonly hash: string;
  readonly picture: GreyPicture;
}

/** A picture whose fingerprint is wanted, or one that has it and others to compare it with. */
export type Asked =
  | { readonly one: NamedPicture }
  | { readonly both: BothWays; readonly others: readonly NamedPicture[] };

/** Photos of one plant are compared with each other again and again. */
const MOST_KEPT = 300;
const kept = new Map<string, Fingerprint>();

/** Runs as a thread of its own: one question in, one answer out. */
function answer(asked: Asked): BothWays | readonly number[] {
  if (!('one' in asked)) return asked.others.map((other) => pictureLikeness(asked.both, keptOf(other)).score);
  const both = bothWays(asked.one.picture);
  keep(asked.one.hash, both.plain);
  return both;
}

function keptOf({ hash, picture }: NamedPicture): Fingerprint {
  return kept.get(hash) ?? keep(hash, fingerprintOf(picture));
}

function keep(hash: string, fingerprint: Fingerprint): Fingerprint {
  const [oldest] = kept.size < MOST_KEPT ? [] : kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(hash, fingerprint);
  return fingerprint;
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
