import type { CampaignPlanVersion } from '@zhiben/contract/campaign-plan.ts';
import { CHANGZHI_2024 } from '@zhiben/rules/campaign/changzhi-2024.ts';
import type { CampaignPlan } from '@zhiben/rules/campaign/plan.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../campaign-tables.ts';

export interface PlanVersion {
  readonly version: number;
  readonly plan: CampaignPlan;
  readonly reason: string;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

const SHIPPED: PlanVersion = {
  version: 0,
  plan: CHANGZHI_2024,
  reason: '产品自带：长治市上党区2024年3月18日印发的方案',
  madeAt: null,
  madeByName: null,
};

/** Every version, newest first; the one that ships comes last. */
export async function planVersions(tx: Tx): Promise<readonly [PlanVersion, ...PlanVersion[]]> {
  const rows = await tx.selectFrom('campaign_plans').selectAll().orderBy('revision', 'desc').execute();
  const made = rows.map((row) => ({
    version: row.revision,
    plan: row.plan,
    reason: row.reason,
    madeAt: row.made_at,
    madeByName: row.made_by_name,
  }));
  const [newest = SHIPPED, ...older] = [...made, SHIPPED];
  return [newest, ...older];
}

export const planInForce = async (tx: Tx): Promise<PlanVersion> => (await planVersions(tx))[0];

export const toVersionView = ({ version, plan, reason, madeAt, madeByName }: PlanVersion): CampaignPlanVersion => ({
  version,
  title: plan.title,
  measures: plan.measures.length,
  items: plan.measures.reduce((sum, { items }) => sum + items.length, 0),
  reason,
  madeAt: madeAt?.toISOString() ?? null,
  madeByName,
});
