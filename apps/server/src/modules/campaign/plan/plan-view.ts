import type { CampaignPlan as View } from '@zhiben/contract/campaign-plan.ts';
import type { CampaignPlan } from '@zhiben/rules/campaign/plan.ts';

/** The plan as the file an office edits. */
export const toPlanView = ({ measures, filings, ...head }: CampaignPlan): View => ({
  ...head,
  measures: measures.map(({ items, ...measure }) => ({ ...measure, items: items.map((item) => ({ ...item })) })),
  filings: filings.map((filing) => ({ ...filing })),
});
