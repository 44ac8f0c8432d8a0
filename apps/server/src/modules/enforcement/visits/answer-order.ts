import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { sql } from 'kysely';
import { dayOf, endOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { refuseStale, refuseStep } from './move-visit.ts';
import { findVisit } from './visit-store.ts';

/** The enterprise says that it is done and asks for the recheck, which is then due from today. */
export async function answerOrder(act: Act, id: string, version: number, words: string): Promise<void> {
  const { tx, actor, now } = act;
  const visit = await findVisit(tx, id);
  refuseStep(actor, visit, 'answer');
  refuseStale(visit, version);
  const { numUpdatedRows } = await tx
    .updateTable('visits')
    .set({ answered_at: now, answer: words, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) refuseStale({ ...visit, version: version + 1 }, version);
  await endDuty(act, id, 'correction-order');
  const recheck = lastDayOf('recheck', dayOf(now));
  await sql`
    update duties set due_at = ${endOfDay(recheck.on)}, due_certain = ${recheck.certain}
    where subject_id = ${id} and kind = 'visit-recheck' and state in ('open', 'missed') and due_at > ${endOfDay(recheck.on)}`.execute(
    tx,
  );
  await record(act, {
    act: 'visit.answer',
    subjectKind: 'visit',
    subjectId: id,
    enterpriseId: visit.enterprise_id,
    detail: { words },
  });
}

/** Ends one of several things owed on an inspection. */
export async function endDuty({ tx, now }: Act, subjectId: string, kind: string): Promise<void> {
  await sql`
    update duties set state = case when due_at < ${now} then 'fulfilled-late' else 'fulfilled' end, ended_at = ${now}, next_notice_at = null
    where subject_id = ${subjectId} and kind = ${kind} and state in ('open', 'missed')`.execute(tx);
}
