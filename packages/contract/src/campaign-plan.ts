import { CampaignIndicator, CampaignScope, FilingKind, ItemOwner } from '@zhiben/vocabulary/campaign.ts';
import { z } from 'zod';
import { Day, Instant, text } from './shared.ts';

const PlanItem = z.strictObject({
  words: text(200),
  owner: ItemOwner,
  scope: CampaignScope,
  dueOn: Day.nullable(),
  indicator: CampaignIndicator.nullable(),
  clause: text(50).nullable(),
});

const PlanMeasure = z.strictObject({
  number: z.number().int().min(1).max(99),
  section: text(60),
  title: text(60),
  items: z.array(PlanItem).min(1, '至少一项任务').max(50),
});

const PlanFiling = z.strictObject({
  kind: FilingKind,
  year: z.number().int().min(2000).max(2100),
  title: text(60),
  dueOn: Day,
});

/** The file an office edits. Whatever cannot be counted on a board is refused with the place where it stands. */
export const CampaignPlan = z
  .strictObject({
    title: text(100),
    district: text(30),
    issuedOn: Day,
    untilOn: Day,
    measures: z.array(PlanMeasure).min(1, '至少一项措施').max(60),
    filings: z.array(PlanFiling).max(40),
  })
  .superRefine((plan, context) => {
    const twice = (path: 'measures' | 'filings', keys: readonly string[], words: string) =>
      keys.forEach((key, at) => {
        if (keys.indexOf(key) !== at) context.addIssue({ code: 'custom', path: [path, at], message: words });
      });
    twice(
      'measures',
      plan.measures.map(({ number }) => String(number)),
      '措施序号重复',
    );
    twice(
      'filings',
      plan.filings.map(({ kind, year }) => `${kind} ${year}`),
      '同一年度的同一种材料重复',
    );
    if (plan.untilOn <= plan.issuedOn) {
      context.addIssue({ code: 'custom', path: ['untilOn'], message: '结束日期须晚于印发日期' });
    }
  });
export type CampaignPlan = z.infer<typeof CampaignPlan>;

export const CampaignPlanVersion = z.object({
  /** 0 is what the product ships. */
  version: z.number().int().min(0),
  title: z.string(),
  measures: z.number().int(),
  items: z.number().int(),
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type CampaignPlanVersion = z.infer<typeof CampaignPlanVersion>;
