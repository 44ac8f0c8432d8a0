import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** The effect of dual prevention (双重预防运行效果) of an enterprise's week, by the office's own cut-offs. */
export const EffectGrade = z.enum(['优', '良', '中', '差']);
export type EffectGrade = z.infer<typeof EffectGrade>;

/** What brings the figure to nothing (否决项). */
export const vetoItemLabel = {
  'major-overdue': '重大隐患逾期未整改',
  'pretended-rectification': '假装整改',
} as const;
export const VetoItem = z.enum(wordsOf(vetoItemLabel));
export type VetoItem = z.infer<typeof VetoItem>;

/** Where a week's figure stands. Only a closed one does not change any more. */
export const effectStandingLabel = {
  closed: '已结算',
  running: '本周（进行中）',
  unclosed: '待结算',
  uncovered: '未排自查',
} as const;
export const EffectStanding = z.enum(wordsOf(effectStandingLabel));
export type EffectStanding = z.infer<typeof EffectStanding>;

/** How a list of figures is narrowed: by grade, or by why there is none. */
export const effectResultLabel: Labels<'优' | '良' | '中' | '差' | 'idle' | 'uncovered'> = {
  优: '优',
  良: '良',
  中: '中',
  差: '差',
  idle: '无应办事项',
  uncovered: '未排自查',
};
export const EffectResult = z.enum(wordsOf(effectResultLabel));
export type EffectResult = z.infer<typeof EffectResult>;

/** What a hazard was to a period, as it stood at the period's end. */
export const hazardInPeriodLabel = {
  due: '整改期限届满',
  accepted: '期限届满且已验收',
  found: '企业自查发现',
  'major-overdue': '重大隐患逾期未整改',
  pretended: '认定假装整改',
} as const;
export const HazardInPeriod = z.enum(wordsOf(hazardInPeriodLabel));
export type HazardInPeriod = z.infer<typeof HazardInPeriod>;
