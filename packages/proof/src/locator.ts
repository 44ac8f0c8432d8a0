import { digest, type HashAlgorithm } from './hash.ts';

/**
 * A root tells that something was changed; the locator tells where. The leaves of a seal stand in a square, and every
 * row, column and diagonal has a hash. A changed entry breaks one of each, even when its leaf was rewritten to fit.
 */
export function locatorOf(algorithm: HashAlgorithm, leaves: readonly string[]): readonly string[] {
  const side = sideOf(leaves.length);
  const lines = Array.from({ length: 3 * side }, () => '');
  leaves.forEach((leaf, index) => {
    for (const line of linesThrough(index, side)) lines[line] += leaf;
  });
  return lines.map((line) => digest(algorithm, line));
}

export const locatorLength = (count: number): number => 3 * sideOf(count);

/** The first leaf all of whose lines differ from the recorded ones. */
export function firstSuspect(
  algorithm: HashAlgorithm,
  leaves: readonly string[],
  recorded: readonly string[],
): number | undefined {
  const side = sideOf(leaves.length);
  const found = locatorOf(algorithm, leaves);
  const suspect = leaves.findIndex((_, index) =>
    linesThrough(index, side).every((line) => found[line] !== recorded[line]),
  );
  return suspect === -1 ? undefined : suspect;
}

const sideOf = (count: number): number => Math.ceil(Math.sqrt(count));

function linesThrough(index: number, side: number): readonly [number, number, number] {
  const row = Math.floor(index / side);
  const column = index % side;
  return [row, side + column, 2 * side + ((row + column) % side)];
}
