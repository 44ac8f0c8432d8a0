import { sha256 } from '@noble/hashes/sha2.js';

export interface Puzzle {
  readonly challenge: string;
  readonly bits: number;
}

const PORTION_MS = 12;

/** Finds the number that the server asks for, a few milliseconds at a time, so that typing never waits for it. */
export async function solvePuzzle({ challenge, bits }: Puzzle): Promise<string> {
  const text = new TextEncoder();
  const begun = sha256.create().update(text.encode(`${challenge}:`));
  for (let n = 0; ; ) {
    const until = performance.now() + PORTION_MS;
    while (performance.now() < until) {
      for (let some = 0; some < 64; some++, n++) {
        const hash = begun
          .clone()
          .update(text.encode(String(n)))
          .digest();
        if (zeroBits(hash) >= bits) return String(n);
      }
    }
    await new Promise((wake) => setTimeout(wake));
  }
}

const zeroBits = (hash: Uint8Array): number => Math.clz32(new DataView(hash.buffer, hash.byteOffset).getUint32(0));
