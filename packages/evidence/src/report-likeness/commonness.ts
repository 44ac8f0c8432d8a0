/** In how many enterprises' reports something stands, among how many of a group: all reports of a kind, or those of one agency. */
export interface Spread {
  readonly among: number;
  readonly counts: ReadonlyMap<number, number>;
  /** How many of the two enterprises that are compared are among them: what they share makes nothing common. */
  readonly ofThePair: number;
}

/** A text that stands in this share of a group's reports is a form's, not an author's. */
const FORM_SHARE = 0.25;
const LEAST_FORM = 3;

/** What a mark is worth that two reports share, from 0 to 1: 1 where nobody else writes it, 0 where it belongs to a form. */
export function rarity(hash: number, spreads: readonly Spread[]): number {
  let worth = 1;
  for (const { among, counts, ofThePair } of spreads) {
    const elsewhere = Math.max(0, (counts.get(hash) ?? 0) - ofThePair);
    const form = Math.max(LEAST_FORM, (among - ofThePair) * FORM_SHARE);
    worth = Math.min(worth, 1 - Math.log1p(elsewhere) / Math.log1p(form));
  }
  return Math.max(0, worth);
}
