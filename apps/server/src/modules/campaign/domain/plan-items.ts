import type { CampaignPlan, PlanItem, PlanMeasure } from '@zhiben/rules/campaign/plan.ts';

export interface NumberedItem {
  readonly measure: PlanMeasure;
  readonly item: PlanItem;
  /** From 1, in the order of the plan. */
  readonly position: number;
}

/** Every item of the plan with its address: the measure's own number and its place in it. */
export const numberedItems = ({ measures }: CampaignPlan): readonly NumberedItem[] =>
  measures.flatMap((measure) => measure.items.map((item, index) => ({ measure, item, position: index + 1 })));
