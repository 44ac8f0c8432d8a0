import { Refusal } from '../refusal.ts';

interface Place {
  readonly key: string;
  readonly id: string;
}

/** Where the next page starts, as text that means nothing to the caller. */
export function cursorOf(key: Date | string, id: string): string {
  return Buffer.from(JSON.stringify([key instanceof Date ? key.toISOString() : key, id])).toString('base64url');
}

/** Reads a cursor back; a damaged one is refused, not ignored. */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && typeof id === 'string' && /^[\w-]{1,60}$/.test(id)) return { key, id };
  } catch {
    // Not JSON: refused below like any other damaged cursor.
  }
  throw new Refusal('invalid', 'cursor-damaged', '翻页标记无效，请从第一页重新查看。');
}
