import { type HazardState, UNDETERMINED_STATES } from '@zhiben/vocabulary/hazards.ts';
import { type SqlBool, sql } from 'kysely';
import { startOfDay } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/scope.ts';
import './zeroing-tables.ts';

/** The plan counts what was found in 2023 or before as the old stock. */
export const OLD_STOCK_UNTIL = '2023-12-31';

const open = sql<SqlBool>`due_at is not null`;
const writtenOff = sql<SqlBool>`state = 'written-off'`;

/** One row of figures over all major hazards and those not yet judged. */
export async function countFigures(tx: Tx, { now, monthFrom }: { now: Date; monthFrom: string }) {
  const is = tx.fn;
  return tx
    .selectFrom('zeroing_facts')
    .where((where) => where.or([where('level', 'in', ['major', 'suspected']), where('state', '=', 'reported')]))
    .select([
      is.countAll<number>().filterWhere('level', '=', 'major').filterWhere(open).as('open'),
      is
        .countAll<number>()
        .filterWhere('level', '=', 'major')
        .filterWhere('found_on', '>=', monthFrom)
        .as('foundThisMonth'),
      is
        .countAll<number>()
        .filterWhere(writtenOff)
        .filterWhere('closed_at', '>=', startOfDay(monthFrom))
        .as('writtenOffThisMonth'),
      is.countAll<number>().filterWhere('level', '=', 'major').filterWhere('due_at', '<', now).as('overdue'),
      is.countAll<number>().filterWhere(writtenOff).as('writtenOff'),
      is.countAll<number>().filterWhere('state', '=', 'reported').as('undetermined'),
      is.countAll<number>().filterWhere('state', '=', 'suspected').as('suspected'),
      is
        .countAll<number>()
        .filterWhere('level', '=', 'major')
        .filterWhere(open)
        .filterWhere('stop_since', 'is not', null)
        .as('stopped'),
      is
        .countAll<number>()
        .filterWhere('level', '=', 'major')
        .filterWhere(open)
        .filterWhere('reopened_times', '>', 0)
        .as('reopened'),
      is
        .countAll<number>()
        .filterWhere('level', '=', 'major')
        .filterWhere('found_on', '<=', OLD_STOCK_UNTIL)
        .as('oldFound'),
      is.countAll<number>().filterWhere(writtenOff).filterWhere('found_on', '<=', OLD_STOCK_UNTIL).as('oldWrittenOff'),
      is
        .countAll<number>()
        .filterWhere('level', '=', 'major')
        .filterWhere(open)
        .filterWhere('found_on', '<=', OLD_STOCK_UNTIL)
        .as('oldOpen'),
      is
        .countAll<number>()
        .filterWhere('state', 'in', UNDETERMINED_STATES)
        .filterWhere('found_on', '<=', OLD_STOCK_UNTIL)
        .as('oldUndetermined'),
    ])
    .executeTakeFirstOrThrow();
}

/** By what the board breaks the major hazards down. */
export type Dimension = 'state' | 'channel' | 'enterprise_id' | 'criterion_id';

export interface GroupCount {
  readonly key: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly writtenOff: number;
}

export async function countBy(tx: Tx, dimension: Dimension, now: Date): Promise<readonly GroupCount[]> {
  return tx
    .selectFrom('zeroing_facts')
    .where('level', '=', 'major')
    .groupBy(dimension)
    .select((select) => [
      select.ref(dimension).$castTo<string | null>().as('key'),
      select.fn.countAll<number>().filterWhere(open).as('open'),
      select.fn.countAll<number>().filterWhere('due_at', '<', now).as('overdue'),
      select.fn.countAll<number>().filterWhere(writtenOff).as('writtenOff'),
    ])
    .orderBy('open', 'desc')
    .orderBy('overdue', 'desc')
    .execute();
}

/** Major hazards found, and written off, in each month; the stock follows from their sums. */
export async function countByMonth(tx: Tx): Promise<readonly { month: string; found: number; closed: number }[]> {
  const { rows } = await sql<{ month: string; found: number; closed: number }>`
    with moved as (
      select to_char(found_on, 'YYYY-MM') as month, 1 as found, 0 as closed from zeroing_facts where level = 'major'
      union all
      select to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM'), 0, 1 from zeroing_facts where level = 'major' and closed_at is not null
    )
    select month, sum(found)::int as found, sum(closed)::int as closed from moved group by month order by month`.execute(
    tx,
  );
  return rows;
}

export async function countByDayFound(tx: Tx): Promise<readonly { foundOn: string; count: number }[]> {
  return tx
    .selectFrom('zeroing_facts')
    .where('level', '=', 'major')
    .where(open)
    .groupBy('found_on')
    .select((select) => ['found_on as foundOn', select.fn.countAll<number>().as('count')])
    .execute();
}

const SHOWN = 20;

export interface OverdueRow {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly enterpriseId: string;
  readonly state: HazardState;
  readonly dueAt: Date;
}

/** The major hazards longest past their deadline. */
export async function longestOverdue(tx: Tx, now: Date): Promise<readonly OverdueRow[]> {
  const rows = await tx
    .selectFrom('zeroing_facts')
    .select(['id', 'number', 'description', 'enterprise_id', 'state', 'due_at'])
    .where('level', '=', 'major')
    .where('due_at', '<', now)
    .orderBy('due_at')
    .limit(SHOWN)
    .execute();
  return rows.flatMap(({ enterprise_id, due_at, ...row }) =>
    due_at === null ? [] : [{ ...row, enterpriseId: enterprise_id, dueAt: due_at }],
  );
}
