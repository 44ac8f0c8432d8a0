import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import type { JudgedRow } from './import-kind.ts';

const BATCH = 500;

type OnKept = (rows: number) => Promise<void>;

/** The rows of imports as last judged, bound to one act. */
export function rowStore(tx: Tx) {
  async function write(importId: string, batch: readonly Kept[]): Promise<void> {
    if (batch.length === 0) return;
    const columns = {
      numbers: batch.map(({ row }) => row.rowNumber),
      statuses: batch.map(({ row }) => row.status),
      contents: batch.map(({ content }) => content),
      digests: batch.map(({ digest }) => digest),
    };
    await sql`
      insert into import_rows (import_id, row, status, content, digest)
      select ${importId}::uuid, * from unnest(
        ${columns.numbers}::int[], ${columns.statuses}::text[], ${columns.contents}::jsonb[], ${columns.digests}::text[])
      on conflict (import_id, row) do update
      set status = excluded.status, content = excluded.content, digest = excluded.digest`.execute(tx);
  }

  return {
    /** Puts the rows as judged now in place of those before; what came out the same is left alone. */
    async keep(importId: string, rows: readonly JudgedRow[], onKept: OnKept = async () => undefined): Promise<void> {
      const before = await tx
        .selectFrom('import_rows')
        .select(['row', 'digest'])
        .where('import_id', '=', importId)
        .execute();
      const digests = new Map(before.map(({ row, digest }) => [row, digest]));
      const numbers = new Set(rows.map(({ rowNumber }) => rowNumber));
      const gone = before.map(({ row }) => row).filter((row) => !numbers.has(row));
      if (gone.length > 0) {
        await tx
          .deleteFrom('import_rows')
          .where('import_id', '=', importId)
          .where(sql<boolean>`row = any(${gone}::int[])`)
          .execute();
      }
      for (let from = 0; from < rows.length; from += BATCH) {
        const batch = rows.slice(from, from + BATCH).map(kept);
        await write(
          importId,
          batch.filter(({ row, digest }) => digests.get(row.rowNumber) !== digest),
        );
        await onKept(from + batch.length);
        await setImmediate();
      }
    },

    /** Rows in the order of the file, after the row of that number. */
    async after(
      importId: string,
      after: number,
      limit: number,
      status?: readonly JudgedRow['status'][],
    ): Promise<readonly JudgedRow[]> {
      const rows = await tx
        .selectFrom('import_rows')
        .select('content')
        .where('import_id', '=', importId)
        .where('row', '>', after)
        .$if(status !== undefined, (asked) => asked.where('status', 'in', status ?? []))
        .orderBy('row')
        .limit(limit)
        .execute();
      return rows.map(({ content }) => content);
    },

    /** The numbers of the rows of one state. */
    async ofStatus(importId: string, status: JudgedRow['status']): Promise<readonly number[]> {
      const rows = await tx
        .selectFrom('import_rows')
        .select('row')
        .where('import_id', '=', importId)
        .where('status', '=', status)
        .execute();
      return rows.map(({ row }) => row);
    },

    /** The numbers of the rows that name their enterprise in the same words as this one, itself among them. */
    async namedLike(importId: string, row: number): Promise<readonly number[]> {
      const { rows } = await sql<{ row: number }>`
        select other.row from import_rows one
        join import_rows other on other.import_id = one.import_id
          and other.content->'values'->'enterprise'->>'text' = one.content->'values'->'enterprise'->>'text'
        where one.import_id = ${importId} and one.row = ${row}`.execute(tx);
      return rows.map((found) => found.row);
    },
  };
}

interface Kept {
  readonly row: JudgedRow;
  readonly content: string;
  readonly digest: string;
}

function kept(row: JudgedRow): Kept {
  const content = JSON.stringify(row);
  return { row, content, digest: createHash('sha256').update(content).digest('base64url') };
}
