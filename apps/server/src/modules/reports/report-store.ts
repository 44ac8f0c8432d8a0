import type { DraftSection } from '@zhiben/contract/reports.ts';
import type { ReportKind } from '@zhiben/vocabulary/reports.ts';
import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../platform/db/schema.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { ReportAsked } from './domain/report-period.ts';
import './report-tables.ts';

export type Report = Selectable<Schema['reports']>;
export type ReportText = Selectable<Schema['report_texts']>;

/** The tables of reports, bound to one act. */
export function reportStore(tx: Tx) {
  return {
    find: (id: string): Promise<Report | undefined> =>
      tx.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst(),

    ofPeriod: ({ kind, year, part }: ReportAsked): Promise<Report | undefined> =>
      tx
        .selectFrom('reports')
        .selectAll()
        .where('kind', '=', kind)
        .where('year', '=', year)
        .where('part', '=', part)
        .forUpdate()
        .executeTakeFirst(),

    /** Newest period first. */
    page(kinds: readonly ReportKind[] | undefined, after: { key: string; id: string } | undefined, limit: number) {
      return tx
        .selectFrom('reports')
        .selectAll()
        .$if(kinds !== undefined, (rows) => rows.where('kind', 'in', kinds ?? []))
        .$if(after !== undefined, (rows) =>
          rows.where(sql<SqlBool>`(until_on, id) < (${after?.key}::date, ${after?.id}::uuid)`),
        )
        .orderBy('until_on', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
    },

    async add(row: Insertable<Schema['reports']>): Promise<void> {
      await tx.insertInto('reports').values(row).execute();
    },

    async drawUpAgain(id: string, { now, name, untilOn }: { now: Date; name: string; untilOn: string }): Promise<void> {
      await tx
        .updateTable('reports')
        .set({ state: 'drafting', failure: null, requested_at: now, requested_by_name: name, until_on: untilOn })
        .where('id', '=', id)
        .execute();
    },

    /** The next report to draw up, held until the act ends; another server takes another. Its progress may be told meanwhile. */
    claim: (): Promise<Report | undefined> =>
      tx
        .selectFrom('reports')
        .selectAll()
        .where('state', '=', 'drafting')
        .orderBy('requested_at')
        .limit(1)
        .forNoKeyUpdate()
        .skipLocked()
        .executeTakeFirst(),

    async drafted({ id, revision }: Report, sections: readonly DraftSection[], now: Date): Promise<void> {
      const next = revision + 1;
      await tx
        .insertInto('report_drafts')
        .values({ report_id: id, revision: next, sections: JSON.stringify(sections), drafted_at: now })
        .execute();
      await tx
        .updateTable('reports')
        .set({ state: 'ready', revision: next, drafted_at: now })
        .where('id', '=', id)
        .execute();
    },

    async fail(id: string, failure: string): Promise<void> {
      await tx.updateTable('reports').set({ state: 'failed', failure }).where('id', '=', id).execute();
    },

    /** Every drawing-up, by revision. */
    async drafts(reportId: string): Promise<ReadonlyMap<number, readonly DraftSection[]>> {
      const rows = await tx.selectFrom('report_drafts').selectAll().where('report_id', '=', reportId).execute();
      return new Map(rows.map(({ revision, sections }) => [revision, sections]));
    },

    /** The newest words of each part. */
    texts: (reportId: string): Promise<ReportText[]> =>
      tx
        .selectFrom('report_texts')
        .selectAll()
        .distinctOn('section')
        .where('report_id', '=', reportId)
        .orderBy('section')
        .orderBy('revision', 'desc')
        .execute(),

    async write(row: Insertable<Schema['report_texts']>): Promise<void> {
      await tx.insertInto('report_texts').values(row).execute();
    },

    async issue(row: Insertable<Schema['report_issues']>): Promise<void> {
      await tx.insertInto('report_issues').values(row).execute();
    },

    /** The last time each of these left the office. */
    issuesOf: (ids: readonly string[]) =>
      ids.length === 0
        ? Promise.resolve([])
        : tx
            .selectFrom('report_issues')
            .selectAll()
            .distinctOn('report_id')
            .where('report_id', 'in', ids)
            .orderBy('report_id')
            .orderBy('revision', 'desc')
            .execute(),

    progressOf: (ids: readonly string[]) =>
      ids.length === 0
        ? Promise.resolve([])
        : tx.selectFrom('report_progress').selectAll().where('report_id', 'in', ids).execute(),
  };
}
