import type { DutyListView, ResponsibilityView } from '@zhiben/contract/responsibility.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { countsOf, type Holder, type Standing, standingOf, WITHIN_DAYS } from './domain/standing.ts';
import { type DutyListRow, dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { enterpriseNotFound } from './responsibility-refusals.ts';

/** A version as the domain sees it, with its row. */
export interface PublishedList {
  readonly id: string;
  readonly post: string;
  readonly publishedAt: Date;
  readonly row: DutyListRow;
}

/** Which posts have a list and who has signed it, at one enterprise now. */
export async function showResponsibility(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  enterpriseId: string,
  needs: ResponsibilityNeeds,
): Promise<ResponsibilityView> {
  const enterpriseName = (await needs.enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
  if (enterpriseName === undefined) throw enterpriseNotFound();
  const standings = await standingsOf(tx, enterpriseId, needs);
  return {
    enterpriseId: EnterpriseId.parse(enterpriseId),
    enterpriseName,
    counts: countsOf(standings, now),
    posts: standings.map(({ post, list, holders }) => ({
      post,
      list: list && toListView(list.row),
      holders: holders.map(({ holder, acknowledgedAt, dueAt }) => ({
        personId: holder.personId,
        name: holder.name,
        unitName: holder.unitName,
        acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
        dueOn: dueAt && dayOf(dueAt),
        overdue: dueAt !== null && dueAt < now,
      })),
    })),
    withinDays: WITHIN_DAYS,
  };
}

export async function standingsOf(
  tx: Tx,
  enterpriseId: string,
  { peopleAtWork, structureHistory }: ResponsibilityNeeds,
): Promise<readonly Standing<PublishedList>[]> {
  const { tenures } = await structureHistory(tx, enterpriseId, null);
  const since = new Map(tenures.filter(({ until }) => until === null).map(({ personId, from }) => [personId, from]));
  const people = await peopleAtWork(tx, [enterpriseId]);
  const holders = people.map(
    (person): Holder => ({ ...person, post: person.post.trim(), since: since.get(person.personId) ?? null }),
  );
  const store = dutyListStore(tx);
  const lists = (await store.standing([enterpriseId])).map(asPublished);
  const given = await store.acknowledgementsOf(lists.map(({ id }) => id));
  return standingOf(
    holders,
    lists,
    given.map((one) => ({ listId: one.list_id, personId: one.person_id, at: one.acknowledged_at })),
  );
}

const asPublished = (row: DutyListRow): PublishedList => ({
  id: row.id,
  post: row.post,
  publishedAt: row.published_at,
  row,
});

export const toListView = (row: DutyListRow): DutyListView => ({
  post: row.post,
  version: row.version,
  items: row.items,
  effectiveOn: row.effective_on,
  publishedAt: row.published_at.toISOString(),
  publishedByName: row.published_by_name,
});
