import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { macOf } from './tip-off-keys.ts';

/** Work that costs a phone about a second and a flood its processors. Nothing is kept of it until it is used. */
export interface Puzzle {
  readonly challenge: string;
  readonly bits: number;
}

const LIVES_MS = 2 * 60 * 60 * 1000;
const SHAPE = /^(\d{1,2})\.(\d{13,16})\.([\w-]{16})\.([\w-]{22})$/;

export function setPuzzle(key: Buffer, bits: number, now: Date): Puzzle {
  const open = `${bits}.${now.getTime() + LIVES_MS}.${randomBytes(12).toString('base64url')}`;
  return { challenge: `${open}.${signature(key, open)}`, bits };
}

export type PuzzleVerdict = 'solved' | 'not-ours' | 'not-solved' | 'too-old';

/** Whether it is a puzzle of ours and this its solution. One that is too old was still solved. */
export function judgePuzzle(key: Buffer, challenge: string, solution: string, now: Date): PuzzleVerdict {
  const [, bits = '', until = '', nonce = '', signed = ''] = SHAPE.exec(challenge) ?? [];
  if (nonce === '' || !same(signed, signature(key, `${bits}.${until}.${nonce}`))) return 'not-ours';
  if (!/^\d{1,15}$/.test(solution) || zeroBits(`${challenge}:${solution}`) < Number(bits)) return 'not-solved';
  return now.getTime() > Number(until) ? 'too-old' : 'solved';
}

const signature = (key: Buffer, open: string): string => macOf(key, open).subarray(0, 16).toString('base64url');

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** How many zero bits the SHA-256 of a text begins with, up to 32. */
export function zeroBits(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE());
}
