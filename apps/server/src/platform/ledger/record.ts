import type { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import { sql } from 'kysely';
import type { Act } from '../db/scope.ts';
import './ledger-tables.ts';

/** What was done, on what. Who and when come from the act itself. */
export interface Deed {
  readonly act: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Whose records it belongs to; null when it is nobody's but the office's. */
  readonly enterpriseId: string | null;
  /** The dated edition of the rules the decision was taken under. */
  readonly edition?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes an act to the ledger and tells open screens, in the transaction of the change itself: both stand or neither. */
export async function record({ tx, actor, now }: Act, deed: Deed): Promise<void> {
  const { act, subjectKind, subjectId, enterpriseId, edition = null, detail = {} } = deed;
  await sql`
    with entry as (
      insert into ledger_entries (at, actor_id, actor_name, post, act, subject_kind, subject_id, enterprise_id, edition, detail)
      values (${now}, ${actor.personId}, ${actor.name}, ${actor.post}, ${act}, ${subjectKind}, ${subjectId}, ${enterpriseId}, ${edition}, ${JSON.stringify(detail)})
    )
    insert into outbox (at, topic, subject_kind, subject_id, enterprise_id)
    values (${now}, ${act}, ${subjectKind}, ${subjectId}, ${enterpriseId})`.execute(tx);
}

/** The same for many at once, as an import does: each act has its entry, and screens are told once, about `about`. */
export async function recordMany(act: Act, deeds: readonly Deed[], about: Deed): Promise<void> {
  await enter(act, deeds);
  await record(act, about);
}

/** Up to so many acts screens are told of one by one; of more, once for each enterprise and kind of subject. */
const MOST_TOLD_APART = 100;

/** Many acts that nobody sums up, as when alarms come by the thousand: each has its entry. */
export async function recordEach(act: Act, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  await enter(act, deeds);
  const told = deeds.length > MOST_TOLD_APART ? onePerEnterprise(deeds) : deeds;
  await sql`
    insert into outbox (at, topic, subject_kind, subject_id, enterprise_id)
    select ${act.now}, * from unnest(
      ${told.map((deed) => deed.act)}::text[], ${told.map((deed) => deed.subjectKind)}::text[],
      ${told.map((deed) => deed.subjectId)}::text[], ${told.map((deed) => deed.enterpriseId)}::uuid[])`.execute(act.tx);
}

function onePerEnterprise(deeds: readonly Deed[]): readonly Deed[] {
  return [...new Map(deeds.map((deed) => [`${deed.enterpriseId} ${deed.subjectKind}`, deed])).values()];
}

async function enter({ tx, actor, now }: Act, deeds: readonly Deed[]): Promise<void> {
  const columns = {
    acts: deeds.map((deed) => deed.act),
    kinds: deeds.map((deed) => deed.subjectKind),
    ids: deeds.map((deed) => deed.subjectId),
    enterprises: deeds.map((deed) => deed.enterpriseId),
    editions: deeds.map((deed) => deed.edition ?? null),
    details: deeds.map((deed) => JSON.stringify(deed.detail ?? {})),
  };
  await sql`
    insert into ledger_entries (at, actor_id, actor_name, post, act, subject_kind, subject_id, enterprise_id, edition, detail)
    select ${now}, ${actor.personId}, ${actor.name}, ${actor.post}, * from unnest(
      ${columns.acts}::text[], ${columns.kinds}::text[], ${columns.ids}::text[], ${columns.enterprises}::uuid[],
      ${columns.editions}::text[], ${columns.details}::text[])`.execute(tx);
}
