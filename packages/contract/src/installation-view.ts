import { MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId, InstallationId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import {
  CategorySymbol,
  InstallationGap,
  StewardRole,
  UnitKind,
  UnitStanding,
} from '@zhiben/vocabulary/installations.ts';
import { z } from 'zod';
import { Day, Instant, text } from './shared.ts';

/** A substance with what the design lets be present at most. `null` and an empty list are facts nobody has established. */
export const Substance = z.object({
  name: text(80),
  /** Its row in table 1, where the table names it. */
  namedRow: z.number().int().min(1).max(85).nullable().default(null),
  categories: z.array(CategorySymbol).max(6).default([]),
  designTonnes: z.number().min(0, '不能小于0').max(100_000_000, '数量过大，请核对单位（吨）').nullable().default(null),
});
export type Substance = z.infer<typeof Substance>;

/** What decides whether a unit is a major-hazard installation, and of which level. */
export const UnitFacts = z.object({
  name: text(80),
  kind: UnitKind,
  placeId: PlaceId.nullable().default(null),
  /** Permanent residents within 500 m outside the boundary; null where nobody has counted. */
  residents: z.number().int('请填写整数').min(0, '不能小于0').max(10_000_000).nullable().default(null),
  substances: z.array(Substance).max(100, '一个单元最多登记100种物质').default([]),
});
export type UnitFacts = z.infer<typeof UnitFacts>;

const TableRow = z.object({ table: z.number().int(), row: z.string() });

/** One line of the reckoning, each figure with the row it was read in. */
export const SubstanceReckoning = z.object({
  name: z.string(),
  designTonnes: z.number().nullable(),
  thresholdTonnes: z.number().nullable(),
  thresholdFrom: TableRow.nullable(),
  ratio: z.number().nullable(),
  beta: z.number().nullable(),
  betaFrom: TableRow.nullable(),
  weighted: z.number().nullable(),
  missing: z.array(z.string()),
});
export type SubstanceReckoning = z.infer<typeof SubstanceReckoning>;

/** One grading, as it was made and under which edition. The last one holds. */
export const GradingView = z.object({
  id: z.uuid(),
  edition: z.string(),
  standing: UnitStanding,
  level: MajorHazardLevel.nullable(),
  s: z.number(),
  alpha: z.number().nullable(),
  r: z.number().nullable(),
  residents: z.number().int().nullable(),
  substances: z.array(SubstanceReckoning),
  missing: z.array(z.string()),
  because: z.string(),
  gradedAt: Instant,
  gradedByName: z.string(),
});
export type GradingView = z.infer<typeof GradingView>;

export const StewardView = z.object({
  role: StewardRole,
  personId: PersonId,
  name: z.string(),
  post: z.string(),
  /** Shown to the public on the notice board: that of an office. */
  phone: z.string(),
  fromOn: Day,
  untilOn: Day.nullable(),
  /** Days from the change to its entry here. */
  recordedAfterDays: z.number().int(),
  recordedAt: Instant,
  /** No longer at work there: the place is empty. */
  left: z.boolean(),
});
export type StewardView = z.infer<typeof StewardView>;

export const AssessmentView = z.object({
  id: z.uuid(),
  assessedOn: Day,
  report: z.string(),
  level: MajorHazardLevel.nullable(),
  nextOn: Day,
  fileBy: Day,
  filedOn: Day.nullable(),
  filingNumber: z.string().nullable(),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

/** One row of the register. */
export const InstallationRow = z.object({
  id: InstallationId,
  version: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  name: z.string(),
  kind: UnitKind,
  placeName: z.string().nullable(),
  standing: UnitStanding,
  level: MajorHazardLevel.nullable(),
  s: z.number(),
  r: z.number().nullable(),
  stewards: z.array(z.object({ role: StewardRole, name: z.string(), left: z.boolean() })),
  nextAssessmentOn: Day.nullable(),
  filingNumber: z.string().nullable(),
  gaps: z.array(InstallationGap),
});
export type InstallationRow = z.infer<typeof InstallationRow>;

const Source = z.object({ standard: z.string(), clause: z.string(), basis: z.string() });

export const InstallationDetail = InstallationRow.extend({
  facts: UnitFacts,
  closedAt: Instant.nullable(),
  closedReason: z.string().nullable(),
  grading: GradingView,
  /** Earlier ones, newest first. */
  gradings: z.array(GradingView),
  namedStewards: z.array(StewardView),
  formerStewards: z.array(StewardView),
  duties: z
    .object({
      source: Source,
      roles: z.array(z.object({ role: StewardRole, duties: z.array(z.string()) })),
    })
    .nullable(),
  assessments: z.array(AssessmentView),
});
export type InstallationDetail = z.infer<typeof InstallationDetail>;
