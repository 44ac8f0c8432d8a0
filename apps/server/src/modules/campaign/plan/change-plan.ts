import type { changeCampaignPlan as operation } from '@zhiben/contract/campaign.ts';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { planChangedMeanwhile } from '../campaign-refusals.ts';
import { planInForce, toVersionView } from './plan-versions.ts';

/** Keeps an edited plan as a new version. The board counts by it from now on; papers already handed in stay. */
export async function changePlan(
  act: Act,
  { seenVersion, plan, reason }: BodyOf<typeof operation>,
): Promise<ResultOf<typeof operation>> {
  const { tx, actor, now } = act;
  await sql`select pg_advisory_xact_lock(hashtext('campaign_plans'))`.execute(tx);
  const newest = await planInForce(tx);
  if (newest.version !== seenVersion) throw planChangedMeanwhile(newest.version);

  const made = { version: seenVersion + 1, plan, reason, madeAt: now, madeByName: actor.name };
  await tx
    .insertInto('campaign_plans')
    .values({
      revision: made.version,
      plan: JSON.stringify(plan),
      reason,
      made_at: now,
      made_by: actor.personId,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'campaign.change-plan',
    subjectKind: 'campaign',
    subjectId: `plan-${made.version}`,
    enterpriseId: null,
    detail: { version: made.version, title: plan.title, reason },
  });
  return toVersionView(made);
}
