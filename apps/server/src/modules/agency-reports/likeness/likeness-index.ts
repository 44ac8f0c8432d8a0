import type { Spread } from '@zhiben/evidence/report-likeness/commonness.ts';
import { isWorthALook } from '@zhiben/evidence/report-likeness/judge-likeness.ts';
import type { AgencyReportKind } from '@zhiben/vocabulary/agency-reports.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import '../agency-report-tables.ts';

export interface Marked {
  readonly reportId: string;
  readonly agencyId: string;
  readonly enterpriseId: string;
  readonly kind: AgencyReportKind;
  readonly marks: readonly number[];
}

/** A mark that more enterprises have than this brings nobody to a closer look. */
const MOST_HOLDERS = 12;
const LEAST_SHARED = 4;
const CANDIDATES = 40;
const CLOSER_LOOKS = 8;
/** An agency's habits show in its latest reports. */
const OF_AN_AGENCY = 200;

/** What reports are found and weighed by, bound to one act of the system. */
export function likenessIndex(tx: Tx) {
  const counted = async (kind: string, marks: readonly number[]): Promise<ReadonlyMap<number, number>> => {
    const { rows } = await sql<{ mark: number; enterprises: number }>`
      select mark, enterprises from agency_mark_counts where kind = ${kind} and mark = any(${[...marks]}::integer[])`.execute(
      tx,
    );
    return new Map(rows.map(({ mark, enterprises }) => [mark, enterprises]));
  };

  return {
    /** What the enterprise's own reports of the kind said before, by report. */
    async earlier({ reportId, enterpriseId, kind }: Marked): Promise<ReadonlyMap<string, readonly number[]>> {
      const rows = await tx
        .selectFrom('agency_report_marks')
        .select(['report_id', 'marks'])
        .where('enterprise_id', '=', enterpriseId)
        .where('kind', '=', kind)
        .where('report_id', '<>', reportId)
        .execute();
      return new Map(rows.map(({ report_id, marks }) => [report_id, marks]));
    },

    /** Other reports that share what few have; the most alike first. */
    async candidates({ kind, marks }: Marked, skip: ReadonlySet<number>): Promise<readonly string[]> {
      const counts = await counted(kind, marks);
      const rare = marks.filter((mark) => !skip.has(mark) && (counts.get(mark) ?? 0) <= MOST_HOLDERS);
      const { rows } = await sql<{ report_id: string; held: number; shared: string }>`
        select * from reports_sharing_marks(${rare}::integer[], ${LEAST_SHARED}, ${CANDIDATES})`.execute(tx);
      return rows
        .filter(({ held, shared }) => isWorthALook(Number(shared), marks.length, held))
        .slice(0, CLOSER_LOOKS)
        .map(({ report_id }) => report_id);
    },

    /** How common these marks are among all reports of a kind. */
    async ofKind(kind: string, marks: readonly number[], pair: readonly string[]): Promise<Spread> {
      const { rows } = await sql<{ enterprises: number; pair: number }>`
        select count(distinct enterprise_id)::int as enterprises,
               (count(distinct enterprise_id) filter (where enterprise_id = any(${[...pair]}::uuid[])))::int as pair
        from agency_report_marks where kind = ${kind}`.execute(tx);
      return { among: rows[0]?.enterprises ?? 0, counts: await counted(kind, marks), ofThePair: rows[0]?.pair ?? 0 };
    },

    /** The latest reports of an agency. */
    async ofAgency(agencyId: string): Promise<readonly Pick<Marked, 'reportId' | 'enterpriseId' | 'kind' | 'marks'>[]> {
      const rows = await tx
        .selectFrom('agency_report_marks')
        .select(['report_id', 'enterprise_id', 'kind', 'counted'])
        .where('agency_id', '=', agencyId)
        .orderBy('report_id', 'desc')
        .limit(OF_AN_AGENCY)
        .execute();
      return rows.map((row) => ({
        reportId: row.report_id,
        enterpriseId: row.enterprise_id,
        kind: row.kind,
        marks: row.counted,
      }));
    },

    /** Keeps a report's marks. What it took from others is not counted, nor what its enterprise said before. */
    async keep(
      { reportId, agencyId, enterpriseId, kind, marks }: Marked,
      taken: ReadonlySet<number>,
      said: ReadonlySet<number>,
    ): Promise<void> {
      const counted = marks.filter((mark) => !taken.has(mark));
      const fresh = counted.filter((mark) => !said.has(mark));
      const about = { report_id: reportId, agency_id: agencyId, enterprise_id: enterpriseId, kind };
      await tx
        .insertInto('agency_report_marks')
        .values({ ...about, marks: [...marks], counted })
        .execute();
      await sql`
        insert into agency_mark_counts (kind, mark, enterprises)
        select ${kind}, mark, 1 from unnest(${fresh}::integer[]) as mark
        on conflict (kind, mark) do update set enterprises = agency_mark_counts.enterprises + 1`.execute(tx);
    },
  };
}

/** How common marks are among reports, told by the reports themselves. */
export function spreadOf(reports: readonly Pick<Marked, 'enterpriseId' | 'marks'>[], pair: readonly string[]): Spread {
  const byEnterprise = Map.groupBy(reports, ({ enterpriseId }) => enterpriseId);
  const counts = new Map<number, number>();
  for (const own of byEnterprise.values()) {
    for (const mark of new Set(own.flatMap(({ marks }) => marks))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return { among: byEnterprise.size, counts, ofThePair: pair.filter((one) => byEnterprise.has(one)).length };
}
