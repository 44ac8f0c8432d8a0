import { DutyKind } from '@zhiben/vocabulary/duties.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { Figure } from './board.ts';
import { operation } from './operation.ts';
import { Day, Instant } from './shared.ts';

const count = z.number().int().min(0);

/** A number that leads to its rows; null where no record of this product can tell, which is never zero. */
export const OverviewFigure = Figure.extend({ value: count.nullable(), href: z.string().nullable() });
export type OverviewFigure = z.infer<typeof OverviewFigure>;

const Late = z.object({ count, oldestDueAt: Instant, href: z.string() });

/** What is past its deadline, and whose it is; the most first. */
export const LateView = z.object({
  total: count,
  /** Of these, owed by the office itself. */
  ofBureau: count,
  bureauHref: z.string(),
  href: z.string(),
  explain: z.string(),
  /** What the office owes, by kind. */
  bureau: z.array(Late.extend({ kind: DutyKind })),
  enterprises: z.array(Late.extend({ enterpriseId: EnterpriseId, enterpriseName: z.string() })),
  /** Those of whom it is owed by name. */
  people: z.array(Late.extend({ personId: z.string(), personName: z.string(), enterpriseName: z.string().nullable() })),
});
export type LateView = z.infer<typeof LateView>;

/** One measure of the plan: its items at the enterprises they speak to. */
export const MeasureProgress = z.object({
  number: z.number().int(),
  title: z.string(),
  /** Items at enterprises; an item that speaks to forty enterprises counts forty. */
  done: count,
  open: count,
  unknown: count,
  /** Items of which no record of this product tells. */
  itemsWithoutSource: count,
  items: count,
  overdue: z.boolean(),
  href: z.string(),
});
export type MeasureProgress = z.infer<typeof MeasureProgress>;

export const OverviewView = z.object({
  /** When counting began: nothing later is in it. */
  computedAt: Instant,
  today: Day,
  enterprises: count,
  zeroing: z.array(OverviewFigure),
  warnings: z.array(OverviewFigure),
  grading: z.array(OverviewFigure),
  enforcement: z.array(OverviewFigure),
  work: z.array(OverviewFigure),
  late: LateView,
  campaign: z.object({ title: z.string(), explain: z.string(), measures: z.array(MeasureProgress) }),
});
export type OverviewView = z.infer<typeof OverviewView>;

export const getOverview = operation({
  id: 'getOverview',
  method: 'GET',
  path: '/overview',
  tag: '全区总览',
  permission: 'overview:read',
  summary: '全区总览：清零、预警、分级、逾期、攻坚进度、执法',
  result: OverviewView,
});

export const overviewOperations = { getOverview };
