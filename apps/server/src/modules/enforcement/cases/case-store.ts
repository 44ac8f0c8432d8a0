import { type CaseAction, caseActionLabel } from '@zhiben/vocabulary/cases.ts';
import type { Selectable, Updateable } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import '../case-tables.ts';
import type { CasePartiesTable, CasesTable } from '../case-tables.ts';
import { CASE_MOVES, type CaseMover, type CaseStanding, caseStep } from '../domain/case-lifecycle.ts';
import { caseChanged, caseNotFound, caseNotNow, caseNotYours } from './case-refusals.ts';

export type CaseRow = Selectable<CasesTable>;
export type PartyRow = Selectable<CasePartiesTable>;

export async function findCase(tx: Tx, id: string): Promise<CaseRow> {
  const row = await tx.selectFrom('enforcement_cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw caseNotFound();
  return row;
}

export const partiesOf = (tx: Tx, ids: readonly string[]): Promise<readonly PartyRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('case_parties')
        .selectAll()
        .where('case_id', 'in', ids)
        .orderBy('party', 'desc')
        .orderBy('id')
        .execute();

export const standingOfCase = (row: CaseRow): CaseStanding => ({
  state: row.state,
  decidedOn: row.decided_on,
  publishedOn: row.published_on,
  unpublishedOn: row.unpublished_on,
});

export const caseMoverOf = ({ personId, role, realm }: Actor, row: CaseRow): CaseMover => ({
  isOfficer: realm === 'bureau' && row.officer_persons.includes(personId),
  isDirector: role === 'director',
});

/** Holds the case, and refuses a step that this person may not take now, or took on what was changed meanwhile. */
export async function lockForStep(act: Act, id: string, action: CaseAction, version: number): Promise<CaseRow> {
  const row = await act.tx
    .selectFrom('enforcement_cases')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw caseNotFound();
  const outcome = caseStep(standingOfCase(row), action, caseMoverOf(act.actor, row));
  if (outcome === 'not-now') throw caseNotNow(action, row.state);
  if (outcome === 'not-yours') throw caseNotYours(action);
  if (row.version !== version) throw caseChanged();
  return row;
}

/** Takes the step: where it leads, what it writes, and its entry. The enterprise hears of acts once it was told of the case. */
export async function takeStep(
  act: Act,
  row: CaseRow,
  action: CaseAction,
  changes: Updateable<CasesTable>,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await act.tx
    .updateTable('enforcement_cases')
    .set({ ...changes, state: CASE_MOVES[row.state][action] ?? row.state, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await record(act, {
    act: `case.${action}`,
    subjectKind: 'case',
    subjectId: row.id,
    enterpriseId: row.told_on === null ? null : row.enterprise_id,
    detail: { title: `${row.number ?? row.cause}：${caseActionLabel[action]}`, ...detail },
  });
}

/** Yuan as numbers; the database hands them over as text. */
export const yuan = (kept: string | null): number | null => (kept === null ? null : Number(kept));

/** Fined, and not paid. */
export const owes = ({ fine_yuan, paid_on }: { readonly fine_yuan: string | null; readonly paid_on: string | null }) =>
  (yuan(fine_yuan) ?? 0) > 0 && paid_on === null;
