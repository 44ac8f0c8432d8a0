import { MARK_LENGTH, marksOf } from './marks.ts';
import type { Passage } from './passages.ts';

/** Without a number of its own a sentence says little about one plant: what an agency writes everywhere is mostly so. */
const WITHOUT_NUMBERS = 0.5;

/** What each character of a passage is worth: as little as the commonest mark that covers it. */
export function weighPassage(passage: Passage, worthOf: (hash: number) => number): Float32Array {
  const length = passage.said.length;
  const worth = new Float32Array(length).fill(Number.NaN);
  for (const { hash, at } of marksOf(passage)) {
    const here = worthOf(hash) * (passage.numbers.length > 0 ? 1 : WITHOUT_NUMBERS);
    for (let place = at; place < at + MARK_LENGTH; place += 1) {
      const known = worth[place] ?? Number.NaN;
      worth[place] = Number.isNaN(known) ? here : Math.min(known, here);
    }
  }
  return filled(worth);
}

/** A character that no mark covers is worth what the lesser of its neighbours is; a passage without marks nothing. */
function filled(worth: Float32Array): Float32Array {
  const before = spread(worth, 1);
  const after = spread(worth, -1);
  return worth.map((own, at) => {
    if (!Number.isNaN(own)) return own;
    const [left, right] = [before[at] ?? Number.NaN, after[at] ?? Number.NaN];
    if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : right;
    return Number.isNaN(right) ? left : Math.min(left, right);
  });
}

function spread(worth: Float32Array, step: 1 | -1): Float32Array {
  const carried = new Float32Array(worth.length);
  let last = Number.NaN;
  for (let at = step === 1 ? 0 : worth.length - 1; at >= 0 && at < worth.length; at += step) {
    const own = worth[at] ?? Number.NaN;
    if (!Number.isNaN(own)) last = own;
    carried[at] = last;
  }
  return carried;
}

export const sumOf = (worth: Float32Array): number => {
  let sum = 0;
  for (const one of worth) sum += one;
  return sum;
};
