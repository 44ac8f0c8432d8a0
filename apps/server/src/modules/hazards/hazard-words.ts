import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Act, databaseRealm, type Tx } from '../../platform/db/scope.ts';

/** More finds than this are common enough to be met on the way through the register. */
const RARE = 3000;

/** The hazards within reach that contain the words, from the index of words; null when they are many. */
export async function rarelyWorded(tx: Tx, words: string): Promise<readonly string[] | null> {
  const { rows } = await sql<{ ids: string[] | null }>`select hazards_worded(${words}, ${RARE}) as ids`.execute(tx);
  return rows[0]?.ids ?? null;
}

/** Words once common stay so: hazards only become more. If ever they do not, time is lost and nothing else. */
const knownCommon = new Set<string>();
const COMMON_KEPT = 2000;

/** As `rarelyWorded`, without asking again about words that were common for the same people. */
export async function rarelyWordedFor({ tx, actor }: Act, words: string): Promise<readonly string[] | null> {
  const key = [databaseRealm(actor), ...actor.reach, words].join(' ');
  if (knownCommon.has(key)) return null;
  const rare = await rarelyWorded(tx, words);
  if (rare === null) keepCommon(key);
  return rare;
}

function keepCommon(key: string): void {
  const [oldest] = knownCommon;
  if (oldest !== undefined && knownCommon.size >= COMMON_KEPT) knownCommon.delete(oldest);
  knownCommon.add(key);
}

/** One of these. */
export const among = (ids: readonly string[]): RawBuilder<SqlBool> => sql<SqlBool>`id = any(${ids}::uuid[])`;

/**
 * Whether a description contains the words as typed. The case hides the comparison from the planner, which takes every word for
 * rare and would read the whole register rather than walk it in order.
 */
export const containing = (words: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`case when description ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`} then true else false end`;

/** The condition that a hazard contains the words, whichever way finds it sooner. */
export async function wordedAs(tx: Tx, words: string): Promise<RawBuilder<SqlBool>> {
  const rare = await rarelyWorded(tx, words);
  return rare === null ? containing(words) : among(rare);
}

/** The condition that a number begins so; undefined when what was typed is no beginning of a number. */
export function numberBegins(typed: string): RawBuilder<SqlBool> | undefined {
  if (!/^YH-[\d-]*$/i.test(typed)) return undefined;
  const from = typed.toUpperCase();
  // Past the digits and the dash comes the colon.
  return sql<SqlBool>`number collate "C" between ${from} and ${`${from}:`}`;
}
