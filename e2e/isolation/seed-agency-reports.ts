import type { Seeding } from './seed-inspection.ts';

/** An engineer on the roster of the agency, and a report it has filed for the enterprise. */
export async function seedAgencyReports({
  act,
  ids,
  marks,
  enterpriseId,
  owner,
  agencyId,
  evidenceId,
}: Seeding & { agencyId: string; evidenceId: string | undefined }) {
  const engineer = await act('agency-expert', 'registerAgencyEngineer', ids, {
    name: `${marks.name}工程师`,
    certificate: `${marks.record}证`,
    validFrom: '2020-01-01',
    validUntil: '2099-12-31',
  });
  const agencyReport = await owner.query(
    `insert into agency_reports (id, agency_id, enterprise_id, kind, number, subject, issued_on, from_on, until_on, conclusions,
       file_hash, file_name, media_type, size_bytes, filed_by, filed_by_name, filed_at, text_state, words, examined_at)
     select gen_random_uuid(), $1, $2, 'testing', $3, $3 || '检测', current_date, current_date, current_date, $3 || '结论',
       file_hash, $3 || '.txt', 'text/plain', 1, 'x', 'x', now(), 'read', $3, now()
     from evidence where id = $4 returning id`,
    [agencyId, enterpriseId, marks.record, evidenceId],
  );
  return { AgencyReportId: agencyReport.rows[0]?.id, AgencyEngineerId: engineer.id };
}
