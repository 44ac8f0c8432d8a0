import type { Tx } from '../../platform/db/scope.ts';
import './alarm-tables.ts';

/** Alarms that have not returned, most urgent first, at most so many; and how many there are. Hidden ones are not handed on. */
export async function standingAlarms(tx: Tx, most: number) {
  const standing = tx
    .selectFrom('alarms')
    .where('state', 'in', ['unacknowledged', 'acknowledged'])
    .where('hidden', 'is', null);
  const { count } = await standing.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const alarms = await standing
    .select(['id', 'enterprise_id as enterpriseId', 'tag', 'kind', 'priority', 'raised_at as raisedAt'])
    .orderBy('urgency')
    .orderBy('raised_at', 'desc')
    .limit(most)
    .execute();
  return { count, alarms };
}
