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
export async function recordMany({ tx, actor, now }: Act, deeds: readonly Deed[], about: Deed): Promise<void> {
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
  await record({ tx, actor, now }, about);
}
