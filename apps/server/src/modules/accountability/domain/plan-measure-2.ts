import type { Source } from '@zhiben/rules/engine/rule.ts';
import type { AnswerLevel } from '@zhiben/vocabulary/accountability.ts';
import type { Cadence } from '@zhiben/vocabulary/checks.ts';
import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';

/** 建立完善责任倒查机制：公司季查、厂级月查、车间（安全管理部门）周查、班组日查；未开展排查、查不出、拒不整改的，严肃追究。 */
export const MEASURE_2: Source = {
  standard: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
  clause: '第2项',
  basis: 'quotation',
};

/** The level that owes a check of this cadence; those above it have to see that it is done. */
export const LEVEL_OF_CADENCE: Readonly<Record<Cadence, AnswerLevel>> = {
  'team-daily': 'team-leader',
  'workshop-weekly': 'workshop-head',
  'plant-monthly': 'safety-manager',
  'company-quarterly': 'principal',
};

/** Those who hold a post in the enterprise, from the floor upwards. */
export const POSTS_UPWARDS = [
  'worker',
  'team-leader',
  'workshop-head',
  'safety-manager',
  'principal',
] as const satisfies readonly AnswerLevel[];
export type PostLevel = (typeof POSTS_UPWARDS)[number];

/** 对检查发现的重大事故隐患追究主要负责人、实际控制人、实际受益人和上级公司相关责任人: whoever finds its own is not meant. */
export const FOUND_BY_OTHERS: readonly HazardChannel[] = ['inspection', 'tip-off', 'expert', 'joint-inspection'];

/** Rectifying is owed by workshops and those above (facts, section 4.2: a team reports, a workshop fixes). */
export const LOWEST_THAT_FIXES: PostLevel = 'workshop-head';

/** No rule says how far back to look: a setting of the office. */
export const LOOK_BACK = { days: 90, note: '本局设定：没有存在证据的，倒查发现前90日' } as const;
