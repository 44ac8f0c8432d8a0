import type { MyDutyListView } from '@zhiben/contract/responsibility.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { standingsOf, toListView } from './show-responsibility.ts';

/** Where this person stands; undefined when they are not among those at work at their enterprise. */
export async function myStanding({ tx, actor }: Act, needs: ResponsibilityNeeds) {
  if (actor.enterpriseId === null) return undefined;
  const standings = await standingsOf(tx, actor.enterpriseId, needs);
  return standings
    .flatMap(({ list, holders }) => holders.map((standing) => ({ ...standing, list })))
    .find(({ holder }) => holder.personId === actor.personId);
}

/** The list of one's own post, and whether one has signed it. */
export async function showMyDutyList(act: Act, needs: ResponsibilityNeeds): Promise<MyDutyListView> {
  const mine = await myStanding(act, needs);
  const signature = mine?.list && (await dutyListStore(act.tx).signature(mine.list.id, mine.holder.personId));
  return {
    name: mine?.holder.name ?? act.actor.name,
    post: mine?.holder.post ?? null,
    list: mine?.list ? toListView(mine.list.row) : null,
    acknowledgedAt: mine?.acknowledgedAt?.toISOString() ?? null,
    dueOn: mine?.dueAt ? dayOf(mine.dueAt) : null,
    strokes: signature?.strokes ?? null,
  };
}
