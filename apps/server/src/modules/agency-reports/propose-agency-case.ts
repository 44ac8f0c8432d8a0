import type { proposeAgencyCase as operation } from '@zhiben/contract/agency-reports.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { agencyReportKindLabel } from '@zhiben/vocabulary/agency-reports.ts';
import { AgencyId, CaseId, EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { caseAlready, noConfirmedDoubt, reportNotFound } from './agency-report-refusals.ts';
import type { AgencyReportsNeeds } from './agency-reports-needs.ts';

type Needs = Pick<AgencyReportsNeeds, 'doubtsOf' | 'agencyNames' | 'proposeCase'>;

/** Brings an agency before the head for a report about which a doubt was confirmed (安全生产法 §92). */
export async function proposeAgencyCase(
  act: Act,
  reportId: string,
  { conduct, proposal, officerIds }: BodyOf<typeof operation>,
  needs: Needs,
): Promise<CaseId> {
  const { tx } = act;
  const report = await tx
    .selectFrom('agency_reports')
    .selectAll()
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst();
  if (report === undefined) throw reportNotFound();
  if (report.case_id !== null) throw caseAlready();
  if (((await needs.doubtsOf(tx, [reportId])).get(reportId)?.confirmed ?? 0) === 0) throw noConfirmedDoubt();
  const name = (await needs.agencyNames(tx)).get(report.agency_id) ?? '';
  const words = conduct === 'false-report' ? '虚假' : '失实';
  const caseId = await needs.proposeCase(act, {
    enterpriseId: EnterpriseId.parse(report.enterprise_id),
    agency: { id: AgencyId.parse(report.agency_id), name },
    conduct,
    actEndedOn: report.issued_on,
    cause: `${name}涉嫌出具${words}${agencyReportKindLabel[report.kind]}（${report.number}）`.slice(0, 120),
    proposal,
    officerIds,
  });
  await tx.updateTable('agency_reports').set({ case_id: caseId }).where('id', '=', reportId).execute();
  await record(act, {
    act: 'agency-report.propose-case',
    subjectKind: 'agency-report',
    subjectId: reportId,
    enterpriseId: null,
    detail: { title: report.number, caseId, conduct },
  });
  return CaseId.parse(caseId);
}
