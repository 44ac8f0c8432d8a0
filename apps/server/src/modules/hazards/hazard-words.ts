import { type RawBuilder, type Selectable, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { HazardsTable } from './hazard-tables.ts';

export type HazardRow = Selectable<HazardsTable>;
export type HazardRows = SelectQueryBuilder<Schema, 'hazards', HazardRow>;

/** Among so many that fit otherwise, words are looked for before the index of words is asked. */
const LOOKED_THROUGH = 2000;

/**
 * The first rows that contain the words, of a query that orders whatever rows it is given. Common words fill a page from the
 * first rows that fit otherwise. What does not is rare enough for the index of words, which answers with all that contain
 * them; both give the same rows in the same order.
 */
export async function findWorded(
  tx: Tx,
  words: string,
  wanted: number,
  ordered: (from: HazardRows) => HazardRows,
): Promise<readonly HazardRow[]> {
  const looked = ordered(tx.selectFrom('hazards').selectAll()).limit(Math.max(LOOKED_THROUGH, 2 * wanted));
  const common = await ordered(tx.selectFrom(looked.as('hazards')).selectAll().where(containing(words)))
    .limit(wanted)
    .execute();
  if (common.length === wanted) return common;

  const worded = sql<HazardRow>`hazards_worded(${words})`.as<'hazards'>(sql.ref('hazards'));
  return ordered(tx.selectFrom(worded).selectAll() as HazardRows)
    .limit(wanted)
    .execute();
}

/** Whether a description contains the words as typed. */
export const containing = (words: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`description ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`;

/** The condition that a number begins so; undefined when what was typed is no beginning of a number. */
export function numberBegins(typed: string): RawBuilder<SqlBool> | undefined {
  if (!/^YH-[\d-]*$/i.test(typed)) return undefined;
  const from = typed.toUpperCase();
  // Past the digits and the dash comes the colon.
  return sql<SqlBool>`number collate "C" between ${from} and ${`${from}:`}`;
}
