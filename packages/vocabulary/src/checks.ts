import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** How often each level checks itself (公司季查、厂级月查、车间周查、班组日查). */
export const CADENCES = ['team-daily', 'workshop-weekly', 'plant-monthly', 'company-quarterly'] as const;
export const Cadence = z.enum(CADENCES);
export type Cadence = z.infer<typeof Cadence>;

export const cadenceLabel: Labels<Cadence> = {
  'team-daily': '班组日查',
  'workshop-weekly': '车间（安全管理部门）周查',
  'plant-monthly': '厂级月查',
  'company-quarterly': '公司季查',
};

/** What a person answers to one item at one place. */
export const checkVerdictLabel = { normal: '正常', abnormal: '异常', 'not-applicable': '不涉及' } as const;
export const CheckVerdict = z.enum(wordsOf(checkVerdictLabel));
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/** Where a check (自查) stands. Done after its window has ended is late and stays so. */
export const checkStateLabel = {
  due: '待完成',
  done: '按时完成',
  late: '逾期完成',
  missed: '逾期未完成',
  excused: '免查',
} as const;
export const CheckState = z.enum(wordsOf(checkStateLabel));
export type CheckState = z.infer<typeof CheckState>;

/** What an enterprise may record in advance. A holiday covers only days off by the State Council's calendar. */
export const checkExcuseLabel = { leave: '请假', stopped: '停工停产', holiday: '节假日放假' } as const;
export const CheckExcuse = z.enum(wordsOf(checkExcuseLabel));
export type CheckExcuse = z.infer<typeof CheckExcuse>;

/** Why nobody had to do a check. */
export const excusedBecauseLabel = { ...checkExcuseLabel, 'unit-closed': '组织单元已撤销' } as const;
export const ExcusedBecause = z.enum(wordsOf(excusedBecauseLabel));
export type ExcusedBecause = z.infer<typeof ExcusedBecause>;
