import { sql } from 'kysely';
import type { Act } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

/** How many open major hazards are past their day, by enterprise; one without any is missing from the answer. */
export async function overdueMajor({ tx, now }: Act): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select enterprise_id as id, count(*)::int as count from hazards
    where level = 'major' and due_at < ${now} group by 1`.execute(tx);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
