import {
  AgencyReportDetail,
  AgencyReportView,
  type AgencyReportDetail as Detail,
  type AgencyReportView as View,
} from '@zhiben/contract/agency-reports.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import type { AgencyReportsNeeds } from '../agency-reports-needs.ts';
import { looksAt } from './looks-at.ts';
import { type ReportRow, reportsById, staysOf } from './report-store.ts';

type Needs = Pick<AgencyReportsNeeds, 'enterpriseNames' | 'agencyNames' | 'doubtsOf' | 'doubtsAbout'>;

/** Reports as people read them. What is doubtful is told to the office alone. */
export async function toReportViews({ tx, actor }: Act, rows: readonly ReportRow[], needs: Needs): Promise<View[]> {
  const names = await needs.enterpriseNames(tx, [...new Set(rows.map(({ enterprise_id }) => enterprise_id))]);
  const agencies = await needs.agencyNames(tx);
  const office = actor.realm === 'bureau';
  const doubts = office
    ? await needs.doubtsOf(
        tx,
        rows.map(({ id }) => id),
      )
    : new Map<string, never>();
  return rows.map((row) => {
    const { open = 0, confirmed = 0 } = doubts.get(row.id) ?? {};
    return AgencyReportView.parse({
      id: row.id,
      kind: row.kind,
      number: row.number,
      subject: row.subject,
      agencyId: row.agency_id,
      agencyName: agencies.get(row.agency_id) ?? '',
      enterpriseId: row.enterprise_id,
      enterpriseName: names.get(row.enterprise_id) ?? '',
      ...{ issuedOn: row.issued_on, fromOn: row.from_on, untilOn: row.until_on },
      filedAt: row.filed_at.toISOString(),
      filedByName: row.filed_by_name,
      textState: row.text_state,
      doubts: office ? { open, confirmed } : null,
    });
  });
}

export async function toReportDetail(act: Act, row: ReportRow, needs: Needs): Promise<Detail> {
  const { tx, actor } = act;
  const [view] = await toReportViews(act, [row], needs);
  const office = actor.realm === 'bureau';
  const doubts = office ? await needs.doubtsAbout(tx, row.id) : [];
  const confirmed = doubts.some(({ state, subject }) => state === 'confirmed' && subject.id === row.id);
  return AgencyReportDetail.parse({
    ...view,
    conclusions: row.conclusions,
    file: { name: row.file_name, sizeBytes: Number(row.size_bytes) },
    textNote: row.text_note,
    characters: row.words === null ? null : row.words.replace(/\s/g, '').length,
    visits: await staysOf(tx, row.id),
    looks: office ? looksAt(row, doubts) : [],
    openDoubts: doubts,
    comparedWith: office ? await comparedWith(tx, row, needs) : [],
    caseId: office ? row.case_id : null,
    mayPropose: office && confirmed && row.case_id === null,
  });
}

async function comparedWith(tx: Tx, { id }: ReportRow, needs: Needs) {
  const kept = await tx
    .selectFrom('agency_report_comparisons')
    .select(['other_id', 'score'])
    .where('report_id', '=', id)
    .orderBy('score', 'desc')
    .execute();
  const others = new Map(
    (
      await reportsById(
        tx,
        kept.map(({ other_id }) => other_id),
      )
    ).map((one) => [one.id, one]),
  );
  const names = await needs.enterpriseNames(
    tx,
    [...others.values()].map(({ enterprise_id }) => enterprise_id),
  );
  return kept.flatMap(({ other_id, score }) => {
    const other = others.get(other_id);
    return other === undefined
      ? []
      : [{ id: other_id, number: other.number, enterpriseName: names.get(other.enterprise_id) ?? '', score }];
  });
}
