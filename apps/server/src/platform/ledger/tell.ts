import { sql } from 'kysely';
import type { Act } from '../db/scope.ts';

/** Tells open screens of something that is no act and leaves no trace, such as how far a long work has come. */
export async function tell(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  news: { readonly topic: string; readonly subjectKind: string; readonly subjectId: string },
): Promise<void> {
  await sql`
    insert into outbox (at, topic, subject_kind, subject_id, enterprise_id)
    values (${now}, ${news.topic}, ${news.subjectKind}, ${news.subjectId}, null)`.execute(tx);
}
