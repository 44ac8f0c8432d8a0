import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listResponsibility as operation } from '@zhiben/contract/responsibility.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { cursorOf, readCursor } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { countsOf, standingOf } from './domain/standing.ts';
import { dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';

/** Every enterprise within reach with its figures, by name. */
export async function listResponsibility(
  { tx, now }: Act,
  { cursor, limit }: QueryOf<typeof operation>,
  { enterprisesForMatching, peopleAtWork }: ResponsibilityNeeds,
): Promise<ResultOf<typeof operation>> {
  const all = (await enterprisesForMatching(tx)).toSorted(byName);
  const after = readCursor(cursor);
  const from = after === undefined ? 0 : all.findIndex((one) => byName(one, { name: after.key, id: after.id }) > 0);
  const page = from === -1 ? [] : all.slice(from, from + limit);
  const ids = page.map(({ id }) => id);
  const store = dutyListStore(tx);
  const people = await peopleAtWork(tx, ids);
  const lists = await store.standing(ids);
  const given = await store.acknowledgementsOf(lists.map(({ id }) => id));
  const last = page.at(-1);
  return {
    items: page.map(({ id, name }) => {
      const standings = standingOf(
        people.filter((one) => one.enterpriseId === id).map((one) => ({ ...one, post: one.post.trim(), since: null })),
        lists.filter((one) => one.enterprise_id === id).map((row) => ({ ...row, publishedAt: row.published_at })),
        given.map((one) => ({ listId: one.list_id, personId: one.person_id, at: one.acknowledged_at })),
      );
      return { enterpriseId: EnterpriseId.parse(id), enterpriseName: name, counts: countsOf(standings, now) };
    }),
    nextCursor: last !== undefined && from + limit < all.length ? cursorOf(last.name, last.id) : null,
    total: all.length,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
const byName = (one: Named, other: Named): number =>
  one.name.localeCompare(other.name, 'zh-CN') || (one.id < other.id ? -1 : Number(one.id > other.id));
