import type { Officer, registerOfficer as registration } from '@zhiben/contract/enforcement-coverage.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import { OfficerId } from '@zhiben/vocabulary/ids.ts';
import pg from 'pg';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { certificateTaken, dayPast, officerNotFound, ownCertificate } from '../enforcement-refusals.ts';
import '../enforcement-tables.ts';
import { isValidOn } from './certified.ts';

export async function listOfficers({ tx, actor, now }: Act): Promise<Officer[]> {
  const rows = await tx.selectFrom('officers').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map((row) => ({
    id: OfficerId.parse(row.id),
    name: row.name,
    certificate: row.certificate,
    validUntil: row.valid_until,
    confirmed: row.confirmed_at !== null,
    valid: isValidOn(row, dayOf(now)),
    isMe: row.person_id === actor.personId,
  }));
}

/** Enters one's own certificate. Whatever is changed has to be confirmed anew. */
export async function registerOfficer(
  act: Act,
  { certificate, validUntil }: BodyOf<typeof registration>,
): Promise<string> {
  const { tx, actor, now } = act;
  if (validUntil < dayOf(now)) throw dayPast('validUntil');
  const entered = { name: actor.name, certificate, valid_until: validUntil, registered_at: now };
  const { id } = await tx
    .insertInto('officers')
    .values({ id: v7(now), person_id: actor.personId, confirmed_at: null, confirmed_by_name: null, ...entered })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ ...entered, confirmed_at: null, confirmed_by_name: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw isTaken(error) ? certificateTaken() : error;
    });
  await record(act, {
    act: 'officer.register',
    subjectKind: 'officer',
    subjectId: id,
    enterpriseId: null,
    detail: { name: actor.name, certificate, validUntil },
  });
  return id;
}

/** Another person vouches that the certificate is what it says. */
export async function confirmOfficer(act: Act, id: string): Promise<void> {
  const { tx, actor, now } = act;
  const row = await tx.selectFrom('officers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw officerNotFound();
  if (row.person_id === actor.personId) throw ownCertificate();
  await tx
    .updateTable('officers')
    .set({ confirmed_at: now, confirmed_by_name: actor.name })
    .where('id', '=', id)
    .execute();
  await record(act, {
    act: 'officer.confirm',
    subjectKind: 'officer',
    subjectId: id,
    enterpriseId: null,
    detail: { name: row.name, certificate: row.certificate, validUntil: row.valid_until },
  });
}

const isTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.constraint === 'officers_certificate_key';
