import type { BodyOf, ParamsOf, QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type {
  finishDecision as finishOperation,
  holdMeeting as holdOperation,
  listMeetings,
  planMeeting as planOperation,
} from '@zhiben/contract/supervision-meetings.ts';
import { Meeting } from '@zhiben/contract/supervision-meetings.ts';
import { type SqlBool, sql } from 'kysely';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { layDuties, passDuty } from '../../../platform/duties/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import { decisionDone, decisionNotFound, decisionPast, meetingHeld, meetingNotFound } from '../supervision-refusals.ts';
import '../supervision-tables.ts';

export async function planMeeting(act: Act, body: BodyOf<typeof planOperation>): Promise<string> {
  const { tx, now } = act;
  const id = v7(now);
  await tx
    .insertInto('meetings')
    .values({ id, title: body.title, held_on: body.heldOn, place: body.place, agenda: body.agenda, planned_at: now })
    .execute();
  const about = { subjectKind: 'meeting', subjectId: id, enterpriseId: null } as const;
  await record(act, { act: 'meeting.plan', ...about, detail: { title: body.title, heldOn: body.heldOn } });
  return id;
}

/** Writes the meeting down; each decision becomes a duty with its day, under the name of whoever took it on. */
export async function holdMeeting(
  act: Act,
  id: string,
  { version, attendees, minutes, decisions }: BodyOf<typeof holdOperation>,
): Promise<void> {
  const { tx, now } = act;
  const row = await tx.selectFrom('meetings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw meetingNotFound();
  if (row.recorded_at !== null || row.version !== version) throw meetingHeld();
  if (decisions.some(({ dueOn }) => dueOn < dayOf(now))) throw decisionPast();
  await tx
    .updateTable('meetings')
    .set({ attendees, minutes, recorded_at: now, version: version + 1 })
    .where('id', '=', id)
    .execute();
  const taken = decisions.map(({ words, ownerName, dueOn }) => ({
    ...{ id: v7(now), meeting_id: id, words },
    ...{ owner_name: ownerName, due_on: dueOn },
  }));
  if (taken.length > 0) await tx.insertInto('meeting_decisions').values(taken).execute();
  await layDuties(
    act,
    taken.map((one) => ({
      kind: 'meeting-decision',
      subjectKind: 'decision',
      subjectId: one.id,
      subjectTitle: `${one.owner_name}：${one.words}`,
      enterpriseId: null,
      aboutEnterpriseId: null,
      ownerRoles: ['supervisor', 'director'],
      dueAt: endOfDay(one.due_on),
      dueCertain: true,
      source: `联席会议：${row.title}`,
    })),
  );
  const about = { subjectKind: 'meeting', subjectId: id, enterpriseId: null } as const;
  await record(act, { act: 'meeting.hold', ...about, detail: { title: row.title, decisions: taken.length } });
}

export async function finishDecision(
  act: Act,
  { meetingId, decisionId }: ParamsOf<typeof finishOperation>,
  { words }: BodyOf<typeof finishOperation>,
): Promise<void> {
  const { tx, now, actor } = act;
  const row = await tx
    .selectFrom('meeting_decisions')
    .selectAll()
    .where('id', '=', decisionId)
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw decisionNotFound();
  if (row.done_at !== null) throw decisionDone();
  await tx
    .updateTable('meeting_decisions')
    .set({ done_at: now, done_words: words, done_by_name: actor.name })
    .where('id', '=', decisionId)
    .execute();
  await passDuty(act, decisionId, null);
  const about = { subjectKind: 'decision', subjectId: decisionId, enterpriseId: null } as const;
  await record(act, { act: 'decision.finish', ...about, detail: { title: row.words, words } });
}

export async function findMeetings(
  { tx }: Act,
  { cursor, limit }: QueryOf<typeof listMeetings>,
): Promise<ResultOf<typeof listMeetings>> {
  const after = readCursor(cursor);
  const rows = await tx
    .selectFrom('meetings')
    .selectAll()
    .$if(after !== undefined, (those) =>
      those.where(sql<SqlBool>`(held_on, id) < (${after?.key}::date, ${after?.id}::uuid)`),
    )
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: await Promise.all(page.map(({ id }) => showMeeting(tx, id))),
    nextCursor: more ? cursorOf(last.held_on, last.id) : null,
    total: null,
  };
}

export async function showMeeting(tx: Tx, id: string): Promise<Meeting> {
  const row = await tx.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw meetingNotFound();
  return Meeting.parse({
    id,
    version: row.version,
    title: row.title,
    heldOn: row.held_on,
    place: row.place,
    state: row.recorded_at === null ? 'planned' : 'held',
    agenda: row.agenda,
    attendees: row.attendees,
    minutes: row.minutes,
    decisions: await decisionsOf(tx, id),
  });
}

/** How far a decision has come is what its duty says. */
async function decisionsOf(tx: Tx, meetingId: string) {
  const rows = await tx
    .selectFrom('meeting_decisions')
    .innerJoin('duties', (on) => on.on(sql<SqlBool>`duties.subject_id = meeting_decisions.id::text`))
    .selectAll('meeting_decisions')
    .select('duties.state as duty')
    .where('meeting_id', '=', meetingId)
    .orderBy('meeting_decisions.id')
    .execute();
  return rows.map((one) => ({
    id: one.id,
    words: one.words,
    ownerName: one.owner_name,
    dueOn: one.due_on,
    state: one.duty,
    done:
      one.done_at === null ? null : { at: one.done_at.toISOString(), words: one.done_words, byName: one.done_by_name },
  }));
}
