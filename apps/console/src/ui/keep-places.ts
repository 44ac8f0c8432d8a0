export interface Steady<Row> {
  readonly rows: readonly Row[];
  /** Rows that would push others away; shown when the reader asks for them. */
  readonly arrived: readonly Row[];
}

/**
 * Fresh rows in the places the reader already knows: nothing moves under the cursor. What follows the last known row
 * was loaded on request and is shown; what comes before it has just arrived and waits.
 */
export function keepPlaces<Row>(
  known: readonly string[],
  fresh: readonly Row[],
  idOf: (row: Row) => string,
): Steady<Row> {
  const place = new Map(known.map((id, index) => [id, index]));
  const lastKnown = fresh.findLastIndex((row) => place.has(idOf(row)));
  if (lastKnown < 0) return { rows: fresh, arrived: [] };

  const placed = fresh
    .filter((row) => place.has(idOf(row)))
    .sort((one, other) => (place.get(idOf(one)) ?? 0) - (place.get(idOf(other)) ?? 0));
  const arrived = fresh.slice(0, lastKnown).filter((row) => !place.has(idOf(row)));
  return { rows: [...placed, ...fresh.slice(lastKnown + 1)], arrived };
}
