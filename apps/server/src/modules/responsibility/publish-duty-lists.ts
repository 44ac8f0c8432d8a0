import { isDeepStrictEqual } from 'node:util';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { publishDutyLists as operation, ResponsibilityView } from '@zhiben/contract/responsibility.ts';
import { dayOf, endOfDay } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { layDuties, withdrawDuties } from '../../platform/duties/lay-duty.ts';
import { record } from '../../platform/ledger/record.ts';
import { dueFor, WITHIN_DAYS } from './domain/standing.ts';
import { type DutyListRow, dutyListStore } from './duty-list-store.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { enterpriseNotFound, listChangedMeanwhile, postTwice } from './responsibility-refusals.ts';
import { showResponsibility } from './show-responsibility.ts';

/** Publishes lists; one that says the same as before stays as it is, every other is a new version to be signed anew. */
export async function publishDutyLists(
  act: Act,
  enterpriseId: string,
  { effectiveOn, lists }: BodyOf<typeof operation>,
  needs: ResponsibilityNeeds,
): Promise<ResponsibilityView> {
  if (!(await needs.enterpriseNames(act.tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
  const twice = lists.find(({ post }, index) => lists.findIndex((other) => other.post === post) !== index);
  if (twice !== undefined) throw postTwice(twice.post);

  const store = dutyListStore(act.tx);
  await store.lock(enterpriseId);
  const standing = new Map((await store.standing([enterpriseId])).map((row) => [row.post, row]));
  const changed = lists.filter(({ post, items }) => !isDeepStrictEqual(standing.get(post)?.items, items));
  const rows = changed.map(({ post, version, items }): DutyListRow => {
    const before = standing.get(post);
    if (before !== undefined && before.version !== version) throw listChangedMeanwhile(post, before.published_by_name);
    return {
      id: v7(act.now),
      enterprise_id: enterpriseId,
      post,
      version: (before?.version ?? 0) + 1,
      items,
      effective_on: effectiveOn,
      published_at: act.now,
      published_by: act.actor.personId,
      published_by_name: act.actor.name,
    };
  });
  await store.publish(rows);
  await withdrawDuties(
    act,
    rows.flatMap(({ post }) => standing.get(post)?.id ?? []),
  );
  const held = new Set((await needs.peopleAtWork(act.tx, [enterpriseId])).map(({ post }) => post.trim()));
  await layDuties(act, rows.filter(({ post }) => held.has(post)).map(dutyOf));
  for (const { post, version, items } of rows) {
    await record(act, {
      act: 'responsibility.publish',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      enterpriseId,
      detail: { post, listVersion: version, effectiveOn, items },
    });
  }
  return showResponsibility(act, enterpriseId, needs);
}

/** That everyone in the post signs is owed by those who manage; each person sees their own list besides. */
const dutyOf = (row: DutyListRow) => ({
  kind: 'responsibility-acknowledge' as const,
  subjectKind: 'duty-list' as const,
  subjectId: row.id,
  subjectTitle: `${row.post} 第${row.version}版`,
  enterpriseId: row.enterprise_id,
  aboutEnterpriseId: row.enterprise_id,
  ownerRoles: ['safety-manager', 'principal'] as const,
  dueAt: endOfDay(dayOf(dueFor({ id: row.id, post: row.post, publishedAt: row.published_at }, { since: null }))),
  dueCertain: true,
  source: `本局设定：发布后${WITHIN_DAYS}日内签认`,
});
