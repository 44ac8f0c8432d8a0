/** The characters of one text that stand in another in the same order: for each, where; -1 where it does not. */
export function alignCharacters(one: string, other: string): Int16Array {
  const width = other.length + 1;
  const longest = longestBelow(one, other);
  const aligned = new Int16Array(one.length).fill(-1);
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const here = row * width + column;
    if (one.charCodeAt(row) === other.charCodeAt(column)) {
      aligned[row] = column;
      row += 1;
      column += 1;
    } else if ((longest[here + width] ?? 0) >= (longest[here + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return aligned;
}

/** How many characters the rests of both texts have in common, for every two places in them. */
function longestBelow(one: string, other: string): Uint16Array {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      longest[here] =
        one.charCodeAt(row) === other.charCodeAt(column)
          ? (longest[here + width + 1] ?? 0) + 1
          : Math.max(longest[here + width] ?? 0, longest[here + 1] ?? 0);
    }
  }
  return longest;
}

/** Pairs of neighbouring characters as numbers. */
export function pairsIn(said: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 1; at < said.length; at += 1) pairs.add(said.charCodeAt(at - 1) * 65_536 + said.charCodeAt(at));
  return pairs;
}
