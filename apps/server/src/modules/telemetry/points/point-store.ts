import type { PointFields, PointQuery } from '@zhiben/contract/points.ts';
import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import { readCursor } from '../../../platform/db/cursor.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { PointsTable } from '../telemetry-tables.ts';

export type Point = Selectable<PointsTable>;

/** Which points somebody else asks for. */
export interface PointFilter {
  readonly enterpriseId?: string;
  readonly ids?: readonly number[];
}

/** The table of measuring points, bound to one act. */
export function pointStore(tx: Tx) {
  return {
    async find(id: number): Promise<Point | undefined> {
      return tx.selectFrom('points').selectAll().where('id', '=', id).executeTakeFirst();
    },
    async lock(id: number): Promise<Point | undefined> {
      return tx.selectFrom('points').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    },
    async some({ enterpriseId, ids }: PointFilter): Promise<readonly Point[]> {
      return tx
        .selectFrom('points')
        .selectAll()
        .$if(enterpriseId !== undefined, (points) => points.where('enterprise_id', '=', enterpriseId ?? ''))
        .$if(ids !== undefined, (points) => points.where('id', '=', sql<number>`any(${ids}::int[])`))
        .orderBy('tag')
        .execute();
    },
    async inUse(): Promise<readonly Pick<Point, 'id' | 'enterprise_id' | 'every_seconds'>[]> {
      return tx
        .selectFrom('points')
        .select(['id', 'enterprise_id', 'every_seconds'])
        .where('closed_at', 'is', null)
        .execute();
    },
    /** undefined where the enterprise has such a tag already. */
    async add(point: Insertable<PointsTable>): Promise<Point | undefined> {
      return tx
        .insertInto('points')
        .values(point)
        .onConflict((conflict) => conflict.constraint('an_enterprise_gives_a_tag_once').doNothing())
        .returningAll()
        .executeTakeFirst();
    },
    async change(id: number, fields: Partial<ReturnType<typeof columnsOf>>): Promise<Point> {
      return tx.updateTable('points').set(fields).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
    },
    async setClosed(id: number, closedAt: Date | null): Promise<Point> {
      return tx
        .updateTable('points')
        .set({ closed_at: closedAt })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
    },
    async page(query: PointQuery & { readonly cursor?: string | undefined; readonly limit: number }) {
      const after = readCursor(query.cursor);
      return matching(tx, query)
        .selectAll()
        .$if(after !== undefined, (points) => points.where('id', '>', Number(after?.id)))
        .orderBy('id')
        .limit(query.limit + 1)
        .execute();
    },
    async count(query: PointQuery): Promise<number> {
      const { count } = await matching(tx, query)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    async every(query: PointQuery): Promise<readonly Point[]> {
      return matching(tx, query).selectAll().orderBy('id').execute();
    },
  };
}

const WORDS = sql<string>`tag || ' ' || name || ' ' || coalesce(equipment, '')`;

function matching(tx: Tx, { q = '', kind, enterpriseId, closed }: PointQuery) {
  return tx
    .selectFrom('points')
    .$if(q !== '', (points) => points.where(WORDS, 'ilike', `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`))
    .$if(kind !== undefined, (points) => points.where('kind', 'in', kind ?? []))
    .$if(enterpriseId !== undefined, (points) => points.where('enterprise_id', '=', enterpriseId ?? ''))
    .$if(closed !== 'all', (points) => points.where('closed_at', closed === 'open' ? 'is' : 'is not', null));
}

export const columnsOf = (fields: PointFields) => ({
  name: fields.name,
  kind: fields.kind,
  unit: fields.unit,
  range_low: fields.rangeLow,
  range_high: fields.rangeHigh,
  decimals: fields.decimals,
  every_seconds: fields.everySeconds,
  equipment: fields.equipment === '' ? null : fields.equipment,
  place_id: fields.placeId,
});
