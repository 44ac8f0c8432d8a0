import { Letter, LetterDetail } from '@zhiben/contract/supervision.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { evidenceAbout } from '../../../platform/files/index.ts';
import { letterActions, letterStep } from '../domain/letter-lifecycle.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import { answersOf, type LetterRow, letterMoverOf, mattersOf, standingOfLetter } from './letter-store.ts';

export type LetterViewNeeds = Pick<SupervisionNeeds, 'enterpriseNames' | 'paperHash'>;

/** States in which an answer is still owed. */
const WAITS: readonly LetterRow['state'][] = ['issued', 'released', 'received', 'sent-back'];

export const toLetter = (row: LetterRow, now: Date): Letter =>
  Letter.parse({
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    number: row.number,
    subject: row.subject,
    addresseeKind: row.addressee_kind,
    addressee: row.addressee,
    enterpriseId: row.enterprise_id,
    dueOn: row.due_on,
    overdue: isOverdue(row, dayOf(now)),
    draftedAt: row.drafted_at.toISOString(),
    issuedAt: row.issued_at?.toISOString() ?? null,
  });

export const isOverdue = ({ state, due_on }: Pick<LetterRow, 'state' | 'due_on'>, today: string): boolean =>
  due_on !== null && due_on < today && WAITS.includes(state);

/** The office sees its reasons; the addressee what was written to it. */
export async function toLetterDetail(act: Act, row: LetterRow, needs: LetterViewNeeds): Promise<LetterDetail> {
  const { actor, now } = act;
  const office = actor.realm === 'bureau';
  const mover = letterMoverOf(actor, row);
  const standing = standingOfLetter(row);
  return LetterDetail.parse({
    ...toLetter(row, now),
    measures: row.measures,
    answerDays: row.answer_days,
    meetsAt: row.meets_at,
    meetsPlace: row.meets_place,
    matters: await viewMatters(act, row.id, needs),
    why: office ? row.why : null,
    rule: office ? row.rule : null,
    draftedByName: office ? row.drafted_by_name : '',
    issued: stamp(row.issued_at, row.issued_by_name),
    received: stamp(row.received_at, row.received_by_name),
    releasedAt: row.released_at?.toISOString() ?? null,
    ...(await viewAnswers(act, row.id)),
    closing: row.closing,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason, correction: row.correction },
    document: await paperOf(act, row, needs),
    actions: letterActions(standing, mover),
    secondPerson: letterStep(standing, 'issue', mover) === 'second-person',
  });
}

const stamp = (at: Date | null, byName: string | null) =>
  at === null ? null : { at: at.toISOString(), byName: byName ?? '' };

async function viewMatters({ tx }: Act, letterId: string, { enterpriseNames }: LetterViewNeeds) {
  const matters = await mattersOf(tx, letterId);
  const names = await enterpriseNames(
    tx,
    matters.map(({ enterprise_id }) => enterprise_id),
  );
  return matters.map(({ kind, subject_id, title, words, enterprise_id }) => ({
    kind,
    id: subject_id,
    title,
    words,
    enterpriseName: names.get(enterprise_id) ?? '',
  }));
}

async function viewAnswers({ tx }: Act, letterId: string) {
  const files = await evidenceAbout(tx, letterId);
  const answers = await answersOf(tx, letterId);
  const used = new Set(answers.flatMap(({ evidence_ids }) => evidence_ids));
  return {
    files: files.filter(({ id }) => !used.has(id)),
    answers: answers.map((one) => ({
      revision: one.revision,
      words: one.words,
      files: files.filter(({ id }) => one.evidence_ids.includes(id)),
      at: one.answered_at.toISOString(),
      byName: one.answered_by_name,
      accepted: one.accepted,
      judgedWords: one.judged_words,
      judgedByName: one.judged_by_name,
    })),
  };
}

async function paperOf({ tx }: Act, { document_id }: LetterRow, { paperHash }: LetterViewNeeds) {
  const contentHash = document_id === null ? undefined : await paperHash(tx, document_id);
  return contentHash === undefined ? null : { id: document_id, contentHash };
}
