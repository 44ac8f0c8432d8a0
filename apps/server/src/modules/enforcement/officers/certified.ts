import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import { officersUnknown, tooFewOfficers } from '../enforcement-refusals.ts';
import type { OfficersTable, VisitOfficer } from '../enforcement-tables.ts';

export type OfficerRow = Selectable<OfficersTable>;

/** Confirmed, and within its term on that day. */
export const isValidOn = ({ confirmed_at, valid_until }: OfficerRow, on: string): boolean =>
  confirmed_at !== null && valid_until >= on;

const LEAST = 2;

/** The officers named, each with a certificate that holds on that day; fewer than two such people inspect nothing. */
export async function certifiedOfficers(tx: Tx, ids: readonly string[], on: string): Promise<readonly OfficerRow[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx.selectFrom('officers').selectAll().where('id', 'in', wanted).orderBy('name').execute();
  if (rows.length < wanted.length) throw officersUnknown();
  const invalid = rows.filter((row) => !isValidOn(row, on));
  if (invalid.length > 0 || rows.length < LEAST) throw tooFewOfficers(invalid.map(({ name }) => name));
  return rows;
}

/** Refuses a paper or a record whose officers are no longer two people with valid certificates. */
export async function refuseUncertified(tx: Tx, officers: readonly VisitOfficer[], on: string): Promise<void> {
  const rows = await tx
    .selectFrom('officers')
    .selectAll()
    .where(
      'id',
      'in',
      officers.map(({ id }) => id),
    )
    .execute();
  const valid = rows.filter((row) => isValidOn(row, on));
  if (valid.length < LEAST) {
    throw tooFewOfficers(officers.filter(({ id }) => !valid.some((row) => row.id === id)).map(({ name }) => name));
  }
}
