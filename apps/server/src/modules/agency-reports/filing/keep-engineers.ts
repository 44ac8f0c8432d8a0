import type { EngineerView, registerAgencyEngineer } from '@zhiben/contract/agency-reports.ts';
import { EngineerView as View } from '@zhiben/contract/agency-reports.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import '../agency-report-tables.ts';
import { reportNotFound, termReversed } from '../agency-report-refusals.ts';

export type EngineerToRegister = BodyOf<typeof registerAgencyEngineer>;

/** A certificate's number as it is compared: people write it with and without spaces. */
export const certificateOf = (written: string): string => written.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Takes somebody who signs on the agency's roster; the same certificate again renews its term. */
export async function registerEngineer(act: Act, body: EngineerToRegister): Promise<EngineerView> {
  const { tx, actor, now } = act;
  if (actor.agencyId === null) throw reportNotFound();
  if (body.validUntil < body.validFrom) throw termReversed();
  const said = {
    name: body.name,
    qualification: body.qualification,
    valid_from: body.validFrom,
    valid_until: body.validUntil,
    registered_by_name: actor.name,
    registered_at: now,
  };
  const row = await tx
    .insertInto('agency_engineers')
    .values({ id: v7(now), agency_id: actor.agencyId, certificate: certificateOf(body.certificate), ...said })
    .onConflict((conflict) => conflict.constraint('a_certificate_stands_once_in_an_agency').doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow();
  const { certificate } = row;
  await record(act, {
    act: 'agency-engineer.register',
    subjectKind: 'agency-engineer',
    subjectId: row.id,
    enterpriseId: null,
    detail: { title: `${body.name} ${certificate}`, agencyId: actor.agencyId, ...body, certificate },
  });
  return toEngineer(row);
}

export async function engineers(tx: Tx): Promise<EngineerView[]> {
  const rows = await tx.selectFrom('agency_engineers').selectAll().orderBy('name').orderBy('certificate').execute();
  return rows.map(toEngineer);
}

const toEngineer = (row: {
  id: string;
  agency_id: string;
  name: string;
  certificate: string;
  qualification: string;
  valid_from: string;
  valid_until: string;
}): EngineerView =>
  View.parse({
    id: row.id,
    agencyId: row.agency_id,
    name: row.name,
    certificate: row.certificate,
    qualification: row.qualification,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  });
