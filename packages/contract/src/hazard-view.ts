import {
  HazardAction,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
  RegisteredStatus,
} from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId, ImportId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { Day, Instant, text } from './shared.ts';

export const RectificationPlan = z.object({
  measures: text(2000),
  fundsYuan: z.number().nonnegative('资金不能为负').max(1e12),
  completeBy: Day,
  responsiblePerson: text(40),
  contingency: text(2000),
});
export type RectificationPlan = z.infer<typeof RectificationPlan>;

export const CriterionLabel = z.object({
  editionId: z.string(),
  criterionId: z.string(),
  title: z.string(),
  basis: z.enum(['quotation', 'provisional']),
  standard: z.string(),
  clause: z.string(),
});

export const DeterminationView = z.object({
  level: HazardLevel,
  label: CriterionLabel.nullable(),
  counterparts: z.array(CriterionLabel),
  reason: z.string(),
  byName: z.string(),
  post: z.string(),
  at: Instant,
  editionId: z.string(),
  editionTitle: z.string(),
});

export const HazardView = z.object({
  id: HazardId,
  number: z.string(),
  version: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  description: z.string(),
  location: z.string().nullable(),
  channel: HazardChannel,
  level: HazardLevel.nullable(),
  state: HazardState,
  criterionId: z.string().nullable(),
  criterionTitle: z.string().nullable(),
  foundOn: Day,
  foundBy: z.string(),
  reportedAt: Instant,
  /** When the present step must be done; null in a final state. */
  dueAt: Instant.nullable(),
  overdue: z.boolean(),
  /** Whose move it is now, as a short Chinese word. */
  waitingFor: z.string(),
  listingLevel: ListingLevel.nullable(),
  productionStopped: z.boolean(),
  reopenedTimes: z.number().int(),
  /** What the imported register claimed; not verified. */
  registered: z
    .object({
      level: HazardLevel.nullable(),
      status: RegisteredStatus.nullable(),
      measures: z.string().nullable(),
      responsible: z.string().nullable(),
      deadlineOn: Day.nullable(),
      remark: z.string().nullable(),
      importId: ImportId,
      row: z.number().int(),
    })
    .nullable(),
});
export type HazardView = z.infer<typeof HazardView>;

export const HazardDetail = HazardView.extend({
  reportedByName: z.string(),
  determinations: z.array(DeterminationView),
  plan: RectificationPlan.nullable(),
  rectifyBy: Day.nullable(),
  rectifiedByName: z.string().nullable(),
  acceptedByName: z.string().nullable(),
  reviewedByName: z.string().nullable(),
  stopProduction: z.object({ scope: z.string(), since: Instant }).nullable(),
  /** The hazard on record that this one repeats. */
  duplicateOf: z.object({ id: HazardId, number: z.string() }).nullable(),
  /** The levels to which it can be judged now. */
  levelsOpen: z.array(HazardLevel),
  allowedActions: z.array(HazardAction),
  /** Actions of this person's role that are refused now, and why. */
  refusedActions: z.array(z.object({ action: HazardAction, why: z.string() })),
});
export type HazardDetail = z.infer<typeof HazardDetail>;
