import { noticePoint } from '@zhiben/rules/clocks/hazard-clocks.ts';
import { type Selectable, sql } from 'kysely';
import type { Act } from '../db/scope.ts';
import { SYSTEM } from '../db/scope.ts';
import type { Job } from '../jobs/job.ts';
import { record } from '../ledger/record.ts';
import type { DutiesTable } from './duty-tables.ts';
import { nextNotice } from './notice.ts';

const BATCH = 200;

/** Tells owners at 50, 80 and 100 % of their time, and those above them once it has run out. Safe to run twice at once. */
export const sweepDuties: Job = {
  name: 'duties.sweep',
  cron: '* * * * *',

  async run({ scope, signal }) {
    let found = BATCH;
    while (found === BATCH && !signal.aborted) found = await scope(SYSTEM, sweepBatch);
  },
};

export async function sweepBatch(act: Act): Promise<number> {
  const { tx, now } = act;
  const duties = await tx
    .selectFrom('duties')
    .selectAll()
    .where('state', 'in', ['open', 'missed'])
    .where('next_notice_at', '<=', now)
    .orderBy('next_notice_at')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const duty of duties) await tell(act, duty);
  return duties.length;
}

async function tell(act: Act, duty: Selectable<DutiesTable>): Promise<void> {
  const { tx, now } = act;
  const notice = noticePoint(duty.started_at, duty.due_at, now);
  const missed = notice === 100;
  await tx
    .updateTable('duties')
    .set({
      notice,
      next_notice_at: nextNotice(duty.started_at, duty.due_at, notice),
      ...(missed
        ? {
            state: 'missed' as const,
            escalated_at: now,
            owner_roles: sql<never>`array(select distinct unnest(owner_roles || ${above(duty)}::text[]))`,
          }
        : {}),
    })
    .where('id', '=', duty.id)
    .execute();
  await record(act, {
    act: missed ? 'duty.missed' : 'duty.notice',
    subjectKind: duty.subject_kind,
    subjectId: duty.subject_id,
    enterpriseId: duty.about_enterprise_id,
    detail: { duty: duty.kind, notice, dueAt: duty.due_at.toISOString(), owners: duty.owner_roles },
  });
}

/** Who takes a missed duty up: in an enterprise its principal, in the bureau its director. */
const above = (duty: Selectable<DutiesTable>): readonly string[] =>
  duty.enterprise_id === null ? ['director'] : ['principal'];
