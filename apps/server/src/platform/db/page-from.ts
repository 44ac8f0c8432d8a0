import { cursorOf, readCursor } from './cursor.ts';

/** A page of rows that are counted anew each time: goes on after the row that stood last. */
export function pageFrom<Row>(
  rows: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  idOf: (row: Row) => string,
): { items: Row[]; nextCursor: string | null; total: number } {
  const after = readCursor(cursor);
  // Where that row is gone, its place is known by its number.
  const at = after === undefined ? -1 : rows.findIndex((row) => idOf(row) === after.id);
  const from = after === undefined ? 0 : at === -1 ? placeIn(after.key, rows.length) : at + 1;
  const items = rows.slice(from, from + limit);
  const last = items.at(-1);
  const goesOn = from + limit < rows.length && last !== undefined;
  return { items, nextCursor: goesOn ? cursorOf(String(from + limit), idOf(last)) : null, total: rows.length };
}

function placeIn(key: string, length: number): number {
  const place = Number(key);
  return Number.isInteger(place) && place >= 0 ? Math.min(place, length) : length;
}
