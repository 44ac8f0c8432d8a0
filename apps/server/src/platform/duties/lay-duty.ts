import { type DutyKind, dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import type { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { sql } from 'kysely';
import type { Act } from '../db/scope.ts';
import { v7 } from '../db/uuid.ts';
import { nextNotice } from './notice.ts';
import './duty-tables.ts';

/** Somebody owes something by a time. */
export interface DutyToLay {
  readonly kind: DutyKind;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectTitle: string;
  /** The enterprise that owes it; null when the bureau does. */
  readonly enterpriseId: string | null;
  readonly aboutEnterpriseId: string | null;
  /** Whose post owes it; where one person does, whose post takes it up once that person has missed it. */
  readonly ownerRoles: readonly Role[];
  readonly ownerPerson?: { readonly id: string; readonly name: string };
  /** When its window opens; now, unless said. */
  readonly startsAt?: Date;
  readonly dueAt: Date;
  /** False when the deadline reaches into a year whose holidays are not announced. */
  readonly dueCertain: boolean;
  /** The rule or setting the deadline comes from. */
  readonly source: string;
}

/** Ends whatever is owed on a subject, as done now, and lays the next duty if there is one. */
export async function passDuty({ tx, now }: Act, subjectId: string, next: DutyToLay | null): Promise<void> {
  await sql`
    update duties set state = case when due_at < ${now} then 'fulfilled-late' else 'fulfilled' end, ended_at = ${now}, next_notice_at = null
    where subject_id = ${subjectId} and state in ('open', 'missed')`.execute(tx);
  if (next !== null) await tx.insertInto('duties').values(rowOf(next, now)).execute();
}

/** Ends what of these kinds is owed on a subject, as done now, and leaves the rest to run. */
export async function endDuties({ tx, now }: Act, subjectId: string, kinds: readonly DutyKind[]): Promise<void> {
  await sql`
    update duties set state = case when due_at < ${now} then 'fulfilled-late' else 'fulfilled' end, ended_at = ${now}, next_notice_at = null
    where subject_id = ${subjectId} and kind = any(${kinds}::text[]) and state in ('open', 'missed')`.execute(tx);
}

/** Lays first duties on many new subjects at once, as an import does. */
export async function layDuties({ tx, now }: Act, duties: readonly DutyToLay[]): Promise<void> {
  const BATCH = 1000;
  for (let from = 0; from < duties.length; from += BATCH) {
    const rows = duties.slice(from, from + BATCH).map((duty) => rowOf(duty, now));
    await tx.insertInto('duties').values(rows).execute();
  }
}

/** Nobody owes it any more: the subject itself was withdrawn, or these kinds of what was owed on it. */
export async function withdrawDuties(
  { tx, now }: Act,
  subjectIds: readonly string[],
  kinds: readonly DutyKind[] | null = null,
): Promise<void> {
  await sql`
    update duties set state = 'withdrawn', ended_at = ${now}, next_notice_at = null
    where subject_id = any(${subjectIds}::text[]) and state in ('open', 'missed')
    and (${kinds}::text[] is null or kind = any(${kinds}::text[]))`.execute(tx);
}

/** Hands what one person owes on subjects to another, as when somebody has left. */
export async function handDuties(
  { tx }: Act,
  subjectIds: readonly string[],
  owner: { readonly id: string; readonly name: string } | null,
): Promise<void> {
  await sql`
    update duties set owner_person_id = ${owner?.id ?? null}, owner_name = ${owner?.name ?? null}
    where subject_id = any(${subjectIds}::text[]) and state in ('open', 'missed')`.execute(tx);
}

function rowOf(duty: DutyToLay, now: Date) {
  const startedAt = duty.startsAt ?? now;
  return {
    id: v7(now),
    kind: duty.kind,
    state: 'open' as const,
    title: dutyKindLabel[duty.kind],
    subject_kind: duty.subjectKind,
    subject_id: duty.subjectId,
    subject_title: duty.subjectTitle,
    enterprise_id: duty.enterpriseId,
    about_enterprise_id: duty.aboutEnterpriseId,
    owner_roles: [...duty.ownerRoles],
    owner_person_id: duty.ownerPerson?.id ?? null,
    owner_name: duty.ownerPerson?.name ?? null,
    started_at: startedAt,
    due_at: duty.dueAt,
    due_certain: duty.dueCertain,
    source: duty.source,
    next_notice_at: nextNotice(startedAt, duty.dueAt, 0),
    escalated_at: null,
    ended_at: null,
  };
}
