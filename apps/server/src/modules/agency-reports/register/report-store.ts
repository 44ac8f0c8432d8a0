import type { listAgencyReports } from '@zhiben/contract/agency-reports.ts';
import type { QueryOf } from '@zhiben/contract/operation.ts';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { reportNotFound } from '../agency-report-refusals.ts';
import type { AgencyReportsTable, VisitsOnSiteTable } from '../agency-report-tables.ts';
import type { OtherStay, SignedStay } from '../domain/visit-faults.ts';
import type { ReportRead } from '../reading/read-report-file.ts';

export type ReportRow = Selectable<AgencyReportsTable>;

export async function findReport(tx: Tx, id: string): Promise<ReportRow> {
  const row = await tx.selectFrom('agency_reports').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw reportNotFound();
  return row;
}

export const reportsById = async (tx: Tx, ids: readonly string[]): Promise<readonly ReportRow[]> =>
  ids.length === 0 ? [] : tx.selectFrom('agency_reports').selectAll().where('id', 'in', ids).orderBy('id').execute();

export const nextWaiting = (tx: Tx, except: readonly string[]): Promise<ReportRow | undefined> =>
  tx
    .selectFrom('agency_reports')
    .selectAll()
    .where('examined_at', 'is', null)
    .$if(except.length > 0, (those) => those.where('id', 'not in', except))
    .orderBy('filed_at')
    .orderBy('id')
    .executeTakeFirst();

/** Whether it still waits to be looked at: it is then held until this transaction ends, and whoever else wants it waits. */
export const takeToExamine = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('agency_reports')
    .select('id')
    .where('id', '=', id)
    .where('examined_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined;

export const enterReading = (tx: Tx, id: string, outcome: ReportRead): Promise<ReportRow> =>
  tx
    .updateTable('agency_reports')
    .set(
      'read' in outcome
        ? { text_state: 'read', words: outcome.read.words, photo_days: [...outcome.read.photoDays] }
        : { text_state: 'unreadable', text_note: outcome.unreadable },
    )
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export async function markExamined(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('agency_reports').set({ examined_at: now }).where('id', '=', id).execute();
}

type Wanted = Omit<QueryOf<typeof listAgencyReports>, 'doubtful'> & { readonly among: readonly string[] | undefined };

/** Newest first; only those `among` the ids given, where some are. */
export async function findReports(tx: Tx, { kind, enterpriseId, agencyId, among, cursor, limit }: Wanted) {
  const after = readCursor(cursor);
  const matching = () =>
    tx
      .selectFrom('agency_reports')
      .$if(kind !== undefined, (those) => those.where('kind', 'in', kind ?? []))
      .$if(enterpriseId !== undefined, (those) => those.where('enterprise_id', '=', enterpriseId ?? ('' as never)))
      .$if(agencyId !== undefined, (those) => those.where('agency_id', '=', agencyId ?? ('' as never)))
      .$if(among !== undefined, (those) => those.where(sql<SqlBool>`id = any(${[...(among ?? [])]}::uuid[])`));
  const rows = await matching()
    .selectAll()
    .$if(after !== undefined, (those) =>
      those.where(sql<SqlBool>`(filed_at, id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { total } = await matching()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const reports = rows.slice(0, limit);
  const last = reports.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { reports, total: Number(total), nextCursor: more ? cursorOf(last.filed_at.toISOString(), last.id) : null };
}

export async function staysOf(tx: Tx, reportId: string): Promise<readonly SignedStay[]> {
  const rows = await tx
    .selectFrom('agency_report_visits')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toStay(row), validFrom: row.valid_from, validUntil: row.valid_until }));
}

/** Where else reports say these people were on these days. */
export async function staysElsewhere(
  tx: Tx,
  { id, from_on, until_on }: ReportRow,
  stays: readonly SignedStay[],
): Promise<readonly Omit<OtherStay, 'enterpriseName'>[]> {
  if (stays.length === 0) return [];
  const rows = await tx
    .selectFrom('agency_report_visits')
    .innerJoin('agency_reports', 'agency_reports.id', 'agency_report_visits.report_id')
    .selectAll('agency_report_visits')
    .select('agency_reports.number')
    .where('certificate', 'in', [...new Set(stays.map(({ certificate }) => certificate))])
    .where('report_id', '<>', id)
    // Of two reports the one that is looked at later asks.
    .where('agency_reports.examined_at', 'is not', null)
    .where('agency_report_visits.from_on', '<=', until_on)
    .where('agency_report_visits.until_on', '>=', from_on)
    .orderBy('agency_report_visits.from_on')
    .execute();
  return rows.map((row) => ({
    ...toStay(row),
    reportId: row.report_id,
    enterpriseId: row.enterprise_id,
    reportNumber: row.number,
  }));
}

const toStay = (row: Selectable<VisitsOnSiteTable>) => ({
  certificate: row.certificate,
  name: row.engineer_name,
  fromOn: row.from_on,
  fromHalf: row.from_half,
  untilOn: row.until_on,
  untilHalf: row.until_half,
});
