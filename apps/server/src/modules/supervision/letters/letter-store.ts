import type { LetterAction } from '@zhiben/vocabulary/supervision.ts';
import type { Selectable, Updateable } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { LETTER_MOVES, type LetterMover, type LetterStanding, letterStep } from '../domain/letter-lifecycle.ts';
import { letterChanged, letterNotFound, letterNotNow, letterNotYours, secondPerson } from '../supervision-refusals.ts';
import type { LetterAnswersTable, LetterMattersTable, LettersTable } from '../supervision-tables.ts';

export type LetterRow = Selectable<LettersTable>;
export type MatterRow = Selectable<LetterMattersTable>;
export type AnswerRow = Selectable<LetterAnswersTable>;

export async function findLetter(tx: Tx, id: string): Promise<LetterRow> {
  const row = await tx.selectFrom('supervision_letters').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw letterNotFound();
  return row;
}

export const mattersOf = (tx: Tx, letterId: string): Promise<readonly MatterRow[]> =>
  tx.selectFrom('letter_matters').selectAll().where('letter_id', '=', letterId).orderBy('place').execute();

export const answersOf = (tx: Tx, letterId: string): Promise<readonly AnswerRow[]> =>
  tx.selectFrom('letter_answers').selectAll().where('letter_id', '=', letterId).orderBy('revision').execute();

export const standingOfLetter = (row: LetterRow): LetterStanding => ({
  kind: row.kind,
  state: row.state,
  addresseeKind: row.addressee_kind,
});

export const letterMoverOf = ({ personId, role, realm, enterpriseId }: Actor, row: LetterRow): LetterMover => ({
  isDrafter: row.drafted_by === personId,
  isOfficer: role === 'supervisor',
  isDirector: role === 'director',
  isAddressee:
    realm === 'enterprise' &&
    (role === 'principal' || role === 'safety-manager') &&
    enterpriseId !== null &&
    enterpriseId === row.enterprise_id,
});

/** Sealed: nothing that many read may say whom it is about. */
export const isSealed = ({ kind, released_at }: Pick<LetterRow, 'kind' | 'released_at'>): boolean =>
  kind === 'covert-sheet' && released_at === null;

/** Whose records an act on it belongs to: nobody's but the office's until the addressee may know. */
export const toldTo = (row: LetterRow): string | null =>
  row.issued_at === null || isSealed(row) ? null : row.enterprise_id;

/** Holds the letter, and refuses a step that this person may not take now, or took on what was changed meanwhile. */
export async function lockLetter(act: Act, id: string, action: LetterAction, version: number): Promise<LetterRow> {
  // Read first: a row that may be seen but not changed now is refused by its state, not as unknown.
  const seen = await findLetter(act.tx, id);
  const outcome = letterStep(standingOfLetter(seen), action, letterMoverOf(act.actor, seen));
  if (outcome === 'not-now') throw letterNotNow(action, seen.state);
  if (outcome === 'not-yours') throw letterNotYours(action);
  if (outcome === 'second-person') throw secondPerson();
  const row = await act.tx
    .selectFrom('supervision_letters')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw letterChanged();
  return row;
}

/** Takes the step: where it leads, what it writes, and its entry. */
export async function takeLetterStep(
  act: Act,
  row: LetterRow,
  action: LetterAction,
  changes: Updateable<LettersTable>,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const next = { ...row, ...changes } as LetterRow;
  await act.tx
    .updateTable('supervision_letters')
    .set({ ...changes, state: LETTER_MOVES[row.kind][row.state][action] ?? row.state, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  const said = isSealed(next) ? { kind: row.kind } : { title: next.number ?? next.subject, kind: row.kind, ...detail };
  await record(act, {
    act: `letter.${action}`,
    subjectKind: 'letter',
    subjectId: row.id,
    enterpriseId: toldTo(next),
    detail: said,
  });
}
