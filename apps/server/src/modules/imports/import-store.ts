import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import type { WrittenList } from '../directory/index.ts';
import type { RegisterTable } from './domain/find-table.ts';
import type { Decisions, ImportsTable, Summary } from './import-tables.ts';

export type ImportRecord = Selectable<ImportsTable>;
/** What the page and the list show: everything but the cells and what was decided about them. */
export type ImportHead = Awaited<ReturnType<ReturnType<typeof importStore>['newestBefore']>>[number];

const HEAD = [
  'imports.id',
  'version',
  'kind',
  'state',
  'file_name',
  'evidence_id',
  'summary',
  'failure',
  'uploaded_by_name',
  'uploaded_at',
  'committed_at',
] as const;

/** The table of imports and nothing else, bound to one act. */
export function importStore(tx: Tx) {
  const heads = () =>
    tx
      .selectFrom('imports')
      .leftJoin('import_progress', 'import_progress.import_id', 'imports.id')
      .select(HEAD)
      .select(['import_progress.done', 'import_progress.of', 'import_progress.doing'])
      .select(sql<string | null>`sheet->>'sheet'`.as('sheet_name'))
      .select(sql<string | null>`sheet->'titles'->>0`.as('title'));

  return {
    head: (id: string) => heads().where('imports.id', '=', id).executeTakeFirst(),

    lock: (id: string): Promise<ImportRecord | undefined> =>
      tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),

    /**
     * The oldest import that waits to be read and that nobody is reading. The lock lasts as long as the act, and leaves
     * room for the progress that is told meanwhile.
     */
    claimToRead: (): Promise<ImportRecord | undefined> =>
      tx
        .selectFrom('imports')
        .selectAll()
        .where('state', '=', 'reading')
        .orderBy('uploaded_at')
        .limit(1)
        .forNoKeyUpdate()
        .skipLocked()
        .executeTakeFirst(),

    async add(record: Insertable<ImportsTable>): Promise<void> {
      await tx.insertInto('imports').values(record).execute();
    },

    async isRead({ id, version }: ImportRecord, sheet: RegisterTable, summary: Summary): Promise<void> {
      await tx
        .updateTable('imports')
        .set({ state: 'preview', failure: null, version: version + 1 })
        .set({ sheet: JSON.stringify(sheet), summary: JSON.stringify(summary) })
        .where('id', '=', id)
        .execute();
    },

    async fail({ id, version }: ImportRecord, failure: string): Promise<void> {
      await tx
        .updateTable('imports')
        .set({ state: 'failed', failure, version: version + 1 })
        .where('id', '=', id)
        .execute();
    },

    async readAgain({ id, version }: ImportRecord): Promise<void> {
      await tx
        .updateTable('imports')
        .set({ state: 'reading', failure: null, version: version + 1 })
        .where('id', '=', id)
        .execute();
    },

    async decide({ id, version }: ImportRecord, decisions: Decisions, summary: Summary): Promise<void> {
      const change = { decisions: JSON.stringify(decisions), summary: JSON.stringify(summary), version: version + 1 };
      await tx.updateTable('imports').set(change).where('id', '=', id).execute();
    },

    async commit(
      { id, version }: ImportRecord,
      at: Date,
      summary: Summary,
      written: WrittenList | null,
    ): Promise<void> {
      await tx
        .updateTable('imports')
        .set({ state: 'committed', committed_at: at, version: version + 1, summary: JSON.stringify(summary) })
        .set({ written: written === null ? null : JSON.stringify(written) })
        .where('id', '=', id)
        .execute();
    },

    async undo({ id, version }: ImportRecord, at: Date): Promise<void> {
      await tx
        .updateTable('imports')
        .set({ state: 'undone', undone_at: at, version: version + 1 })
        .where('id', '=', id)
        .execute();
    },

    newestBefore: (before: { readonly key: string; readonly id: string } | undefined, limit: number) =>
      heads()
        .$if(before !== undefined, (asked) =>
          asked.where(sql<boolean>`(uploaded_at, imports.id) < (${before?.key}, ${before?.id}::uuid)`),
        )
        .orderBy('uploaded_at', 'desc')
        .orderBy('imports.id', 'desc')
        .limit(limit)
        .execute(),
  };
}
