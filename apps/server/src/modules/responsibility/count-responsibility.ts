import type { Act } from '../../platform/db/scope.ts';
import { countsOf, standingOf } from './domain/standing.ts';
import { dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';

export type ResponsibilityCounts = ReturnType<typeof countsOf>;

/** The figures of these enterprises: posts, lists and signatures, each enterprise in its own terms. Three queries for all of them. */
export async function countResponsibility(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  enterpriseIds: readonly string[],
  { peopleAtWork }: Pick<ResponsibilityNeeds, 'peopleAtWork'>,
): Promise<ReadonlyMap<string, ResponsibilityCounts>> {
  const store = dutyListStore(tx);
  const people = Map.groupBy(await peopleAtWork(tx, enterpriseIds), ({ enterpriseId }) => enterpriseId);
  const standing = await store.standing(enterpriseIds);
  const lists = Map.groupBy(standing, ({ enterprise_id }) => enterprise_id);
  const given = Map.groupBy(
    await store.acknowledgementsOf(standing.map(({ id }) => id)),
    ({ enterprise_id }) => enterprise_id,
  );
  return new Map(
    enterpriseIds.map((id) => {
      const standings = standingOf(
        (people.get(id) ?? []).map((one) => ({ ...one, post: one.post.trim(), since: null })),
        (lists.get(id) ?? []).map((row) => ({ ...row, publishedAt: row.published_at })),
        (given.get(id) ?? []).map((one) => ({
          listId: one.list_id,
          personId: one.person_id,
          at: one.acknowledged_at,
        })),
      );
      return [id, countsOf(standings, now)];
    }),
  );
}
