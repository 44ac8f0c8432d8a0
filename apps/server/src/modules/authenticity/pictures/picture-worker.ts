import { parentPort } from 'node:worker_threads';
import { type Fingerprint, fingerprintOf } from '@zhiben/evidence/fingerprint.ts';
import type { GreyPicture } from '@zhiben/evidence/grey-picture.ts';
import { type BothWays, bothWays, pictureLikeness } from '@zhiben/evidence/picture-likeness.ts';

/** A decoded picture and the hash of the file it is of. */
export interface NamedPicture {
  readonly hash: string;
  readonly picture: GreyPicture;
}

/** A picture whose fingerprint is wanted; files of which it is not known yet; or files to compare one with, and pictures of the unknown. */
export type Asked =
  | { readonly one: NamedPicture }
  | { readonly unknownOf: readonly string[] }
  | { readonly both: BothWays; readonly hashes: readonly string[]; readonly unknown: readonly NamedPicture[] };

/** Photos of one plant are compared with each other again and again. */
const MOST_KEPT = 300;
const kept = new Map<string, Fingerprint>();

/** Runs as a thread of its own: one question in, one answer out. */
function answer(asked: Asked): BothWays | readonly string[] | readonly number[] {
  if ('unknownOf' in asked) return asked.unknownOf.filter((hash) => !kept.has(hash));
  if ('both' in asked) return likenesses(asked);
  const both = bothWays(asked.one.picture);
  keep(asked.one.hash, both.plain);
  return both;
}

/** What has no picture is like nothing. */
function likenesses({ both, hashes, unknown }: Extract<Asked, { both: BothWays }>): readonly number[] {
  const taken = new Map(unknown.map(({ hash, picture }) => [hash, fingerprintOf(picture)]));
  const found = hashes.map((hash) => {
    const other = taken.get(hash) ?? kept.get(hash);
    return other === undefined ? 0 : pictureLikeness(both, other).score;
  });
  for (const [hash, fingerprint] of taken) keep(hash, fingerprint);
  return found;
}

function keep(hash: string, fingerprint: Fingerprint): void {
  const [oldest] = kept.size < MOST_KEPT ? [] : kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(hash, fingerprint);
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
