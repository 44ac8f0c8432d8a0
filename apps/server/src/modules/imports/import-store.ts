import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import type { ReadRow } from './domain/register-reading.ts';
import type { Decisions, ImportsTable, Summary } from './import-tables.ts';

export type ImportRecord = Selectable<ImportsTable>;

const BATCH = 500;

/** The tables of imports and nothing else, bound to one act. */
export function importStore(tx: Tx) {
  return {
    find: (id: string): Promise<ImportRecord | undefined> =>
      tx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst(),

    lock: (id: string): Promise<ImportRecord | undefined> =>
      tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),

    async add(record: Omit<ImportRecord, 'version' | 'committed_at' | 'undone_at' | 'failure'>): Promise<void> {
      const { sheet, decisions, summary, ...rest } = record;
      const values = {
        ...rest,
        sheet: JSON.stringify(sheet),
        decisions: JSON.stringify(decisions),
        summary: JSON.stringify(summary),
      };
      await tx
        .insertInto('imports')
        .values({ ...values, committed_at: null, undone_at: null, failure: null })
        .execute();
    },

    async decide({ id, version }: ImportRecord, decisions: Decisions, summary: Summary): Promise<void> {
      const change = { decisions: JSON.stringify(decisions), summary: JSON.stringify(summary), version: version + 1 };
      await tx.updateTable('imports').set(change).where('id', '=', id).execute();
    },

    async end({ id, version }: ImportRecord, state: 'committed' | 'undone', at: Date): Promise<void> {
      const when = state === 'committed' ? { committed_at: at } : { undone_at: at };
      await tx
        .updateTable('imports')
        .set({ state, version: version + 1, ...when })
        .where('id', '=', id)
        .execute();
    },

    /** Puts the rows as last judged in place of those before. */
    async keepRows(importId: string, rows: readonly ReadRow[]): Promise<void> {
      await tx.deleteFrom('import_rows').where('import_id', '=', importId).execute();
      for (let from = 0; from < rows.length; from += BATCH) {
        const values = rows.slice(from, from + BATCH).map((row) => ({
          import_id: importId,
          row: row.rowNumber,
          status: row.status,
          content: JSON.stringify(row),
        }));
        await tx.insertInto('import_rows').values(values).execute();
      }
    },

    /** Rows as last judged, in the order of the file, after the row of that number. */
    async rowsAfter(
      importId: string,
      after: number,
      limit: number,
      status?: readonly ReadRow['status'][],
    ): Promise<readonly ReadRow[]> {
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

    newestBefore: (
      before: { readonly key: string; readonly id: string } | undefined,
      limit: number,
    ): Promise<ImportRecord[]> =>
      tx
        .selectFrom('imports')
        .selectAll()
        .$if(before !== undefined, (asked) =>
          asked.where(sql<boolean>`(uploaded_at, id) < (${before?.key}, ${before?.id}::uuid)`),
        )
        .orderBy('uploaded_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),

    async headings(office: string): Promise<Readonly<Record<string, string | null>>> {
      const rows = await tx
        .selectFrom('import_headings')
        .selectAll()
        .where('office', '=', office)
        .where('kind', '=', 'hazards')
        .execute();
      return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
    },

    async remember(office: string, headings: ReadonlyMap<string, string | null>): Promise<void> {
      if (headings.size === 0) return;
      const values = [...headings].map(([heading, field]) => ({ office, kind: 'hazards', heading, field }));
      await tx
        .insertInto('import_headings')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['office', 'kind', 'heading']).doUpdateSet(({ ref }) => ({ field: ref('excluded.field') })),
        )
        .execute();
    },
  };
}
