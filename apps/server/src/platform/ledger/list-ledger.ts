import type { LedgerEntryView, listLedger as operation } from '@zhiben/contract/ledger.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import { actLabel } from '@zhiben/vocabulary/acts.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../db/cursor.ts';
import type { Schema } from '../db/schema.ts';
import type { Tx } from '../db/scope.ts';
import { Refusal } from '../refusal.ts';
import { isSealed, toEntryView } from './ledger-view.ts';

type LedgerQuery = QueryOf<typeof operation>;
type Builder = ExpressionBuilder<Schema, 'ledger_entries'>;

/** How many entries one page may look through for rare words; the next page goes on from there. */
const LOOKED_THROUGH = 100_000;
const COUNTED_UP_TO = 10_000;

/** The ledger, newest first. A page may hold fewer than asked for and still name a next one: what fits may be far back. */
export async function listLedger(tx: Tx, query: LedgerQuery) {
  const places = await lookThrough(tx, query);
  const rows = await fitting(tx, query, places);
  const page = rows.slice(0, query.limit);
  const items: LedgerEntryView[] = page.map(toEntryView);
  const last = rows.length > query.limit ? page.at(-1) : places.end;
  const nextCursor = last === undefined ? null : cursorOf(String(last.tx_order), String(last.id));
  return { items, nextCursor, total: await count(tx, query) };
}

interface Place {
  readonly tx_order: number;
  readonly id: number;
}

interface Places {
  readonly after: { readonly key: string; readonly id: string } | undefined;
  /** Where this page stops looking; absent when that is the beginning of the ledger. */
  readonly end: Place | undefined;
}

async function lookThrough(tx: Tx, query: LedgerQuery): Promise<Places> {
  const after = readCursor(query.cursor);
  if (after !== undefined && !/^\d{1,18}:\d{1,18}$/.test(`${after.key}:${after.id}`)) {
    throw new Refusal('invalid', 'cursor-damaged', '翻页标记无效，请从第一页重新查看。');
  }
  if (!looksFar(query)) return { after, end: undefined };
  const end = await tx
    .selectFrom('ledger_entries')
    .select(['tx_order', 'id'])
    .where((is) => is.and([...indexed(is, query), ...behind(after)]))
    .orderBy('tx_order', 'desc')
    .orderBy('id', 'desc')
    .offset(LOOKED_THROUGH - 1)
    .limit(1)
    .executeTakeFirst();
  return { after, end };
}

function fitting(tx: Tx, query: LedgerQuery, { after, end }: Places) {
  return tx
    .selectFrom('ledger_entries')
    .selectAll()
    .select(isSealed.as('sealed'))
    .where((is) => is.and([...indexed(is, query), ...behind(after), ...sought(is, query)]))
    .$if(end !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(tx_order, id) >= (${end?.tx_order}::bigint, ${end?.id}::bigint)`),
    )
    .orderBy('tx_order', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
}

/** Known only where an index answers: nobody waits for a count of millions. */
async function count(tx: Tx, query: LedgerQuery): Promise<number | null> {
  if (looksFar(query)) return null;
  const some = tx
    .selectFrom('ledger_entries')
    .select(sql`1`.as('one'))
    .where((is) => is.and(indexed(is, query)))
    .limit(COUNTED_UP_TO + 1);
  const { counted } = await tx
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  return counted > COUNTED_UP_TO ? null : counted;
}

/** Words and kinds have no index of their own. */
const looksFar = ({ q, subjectKind }: LedgerQuery) => q !== undefined || subjectKind !== undefined;

const behind = (after: Places['after']): Expression<SqlBool>[] =>
  after === undefined ? [] : [sql<SqlBool>`(tx_order, id) < (${after.key}::bigint, ${after.id}::bigint)`];

function indexed(is: Builder, { subjectId, from, until }: LedgerQuery): Expression<SqlBool>[] {
  return [
    ...(subjectId === undefined ? [] : [is('subject_id', '=', subjectId)]),
    ...(from === undefined ? [] : [is('at', '>=', new Date(from))]),
    ...(until === undefined ? [] : [is('at', '<', new Date(until))]),
  ];
}

function sought(is: Builder, { q = '', subjectKind }: LedgerQuery): Expression<SqlBool>[] {
  const words = q
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return [
    ...(subjectKind === undefined ? [] : [is('subject_kind', 'in', subjectKind)]),
    ...words.map((word) => contains(is, word)),
  ];
}

/** A word of who, in which post, what was done, on what. */
function contains(is: Builder, word: string): Expression<SqlBool> {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const acts = Object.keys(actLabel).filter((act) => actLabel[act]?.includes(word));
  return is.or([
    is('actor_name', 'ilike', like),
    is('post', 'ilike', like),
    is('subject_id', '=', word),
    is('detail', 'ilike', like),
    ...(acts.length === 0 ? [] : [is('act', 'in', acts)]),
  ]);
}
