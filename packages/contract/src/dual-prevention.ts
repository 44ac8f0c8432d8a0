import { EffectGrade, EffectResult, EffectStanding, VetoItem } from '@zhiben/vocabulary/dual-prevention.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const count = z.number().int().min(0);

/** What the figure is counted from. */
export const EffectCounts = z.object({
  /** Checks whose window ended in the week; excused ones are not among them. */
  planned: count,
  /** Made in time. One made after its window is not. */
  done: count,
  excused: count,
  /** Hazards whose deadline for rectification, as it stood at the week's end, lies in the week. */
  due: count,
  accepted: count,
  /** Found in the week by the enterprise's own checks. */
  found: count,
  majorOverdue: count,
  pretended: count,
  /** Investigations of stewards not kept in their window; null where no window ended in the week. */
  stewardshipMissed: count.nullable(),
});
export type EffectCounts = z.infer<typeof EffectCounts>;

/** E = (A + B) × α with its parts. */
export const EffectFigures = EffectCounts.extend({
  score: z.number().nullable(),
  grade: EffectGrade.nullable(),
  checking: z.number(),
  rectifying: z.number(),
  /** null: not counted, because no record tells of stewardship in the week. */
  stewardshipDeduction: z.number().nullable(),
  tooFewDeduction: z.number(),
  vetoed: z.array(VetoItem),
});
export type EffectFigures = z.infer<typeof EffectFigures>;

export const EffectRow = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  weekOn: Day,
  untilOn: Day,
  standing: EffectStanding,
  /** null where no checks were laid: nothing is known. */
  figures: EffectFigures.nullable(),
  /** What the records say now, where that differs from what was closed. */
  recomputed: EffectFigures.nullable(),
  settingsVersion: count,
  closedAt: Instant.nullable(),
});
export type EffectRow = z.infer<typeof EffectRow>;

const points = z.number().min(0).max(50);
const cutOff = z.number().min(0, '不能小于0').max(100, '不能大于100');

export const EffectSettings = z.object({
  deductionPerStewardshipMissed: points,
  leastFoundHazards: count.max(1000),
  deductionForTooFew: points,
  /** Best first; below the last is 差. */
  grades: z.array(z.object({ grade: EffectGrade.exclude(['差']), atLeast: cutOff })).length(3),
  vetoItems: z.array(VetoItem).max(VetoItem.options.length),
});
export type EffectSettings = z.infer<typeof EffectSettings>;

export const EffectSettingsVersion = z.object({
  /** 0 is what the product ships. */
  version: count,
  /** The first week it holds for. */
  fromOn: Day.nullable(),
  settings: EffectSettings,
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type EffectSettingsVersion = z.infer<typeof EffectSettingsVersion>;

const tag = '双重预防';
const EffectQuery = z.object({
  /** Any day of the week; without it the last week that has ended. */
  week: Day.optional(),
  result: listOf(EffectResult).optional(),
  vetoed: flag.optional(),
  changed: flag.optional(),
  enterpriseId: EnterpriseId.optional(),
  sort: z.enum(['worst', 'best', 'name']).default('worst'),
});

export const listEffects = operation({
  id: 'listEffects',
  method: 'GET',
  path: '/dual-prevention/effects',
  tag,
  permission: 'effect:read',
  summary: '各企业一周双重预防运行效果',
  query: PageQuery.extend(EffectQuery.shape),
  result: pageOf(EffectRow),
});

export const exportEffects = operation({
  id: 'exportEffects',
  method: 'GET',
  path: '/dual-prevention/effects.xlsx',
  tag,
  permission: 'effect:read',
  summary: '导出一周双重预防运行效果',
  query: EffectQuery,
  returns: 'file',
});

export const getEffectWeek = operation({
  id: 'getEffectWeek',
  method: 'GET',
  path: '/dual-prevention/week',
  tag,
  permission: 'effect:read',
  summary: '一周的等级分布与计算依据',
  query: EffectQuery.pick({ week: true }),
  result: z.object({
    weekOn: Day,
    untilOn: Day,
    running: z.boolean(),
    spread: z.record(EffectResult, count),
    vetoed: count,
    changed: count,
    settings: EffectSettingsVersion,
    rule: z.object({ standard: z.string(), clause: z.string() }),
  }),
});

export const listEnterpriseEffects = operation({
  id: 'listEnterpriseEffects',
  method: 'GET',
  path: '/enterprises/:enterpriseId/effects',
  tag,
  permission: 'effect:read',
  summary: '一家企业近12周双重预防运行效果，本周在前',
  params: z.object({ enterpriseId: EnterpriseId }),
  result: z.object({ enterpriseName: z.string(), weeks: z.array(EffectRow) }),
});

export const getEffectSettings = operation({
  id: 'getEffectSettings',
  method: 'GET',
  path: '/dual-prevention/settings',
  tag,
  permission: 'effect:read',
  summary: '双重预防评分设置（暂定）及其各版',
  result: z.object({
    /** What holds this week. */
    running: EffectSettingsVersion,
    /** Newest first, the one that ships last. */
    versions: z.array(EffectSettingsVersion),
  }),
});

export const changeEffectSettings = operation({
  id: 'changeEffectSettings',
  method: 'POST',
  path: '/dual-prevention/settings',
  tag,
  permission: 'effect:set',
  summary: '修改双重预防评分设置：存为新版，自下周一起执行',
  creates: true,
  body: z.object({
    /** The newest version the person saw. */
    seenVersion: count.max(100_000),
    settings: EffectSettings,
    reason: text(500),
  }),
  result: EffectSettingsVersion,
});

export const dualPreventionOperations = {
  listEffects,
  exportEffects,
  getEffectWeek,
  listEnterpriseEffects,
  getEffectSettings,
  changeEffectSettings,
};
