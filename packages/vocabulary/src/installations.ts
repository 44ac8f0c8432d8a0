import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** A unit (单元) of a plant, as GB 18218-2018 divides it. Those at or above the threshold are major-hazard installations (重大危险源). */
export const unitKindLabel = { production: '生产单元', storage: '储存单元' } as const;
export const UnitKind = z.enum(wordsOf(unitKindLabel));
export type UnitKind = z.infer<typeof UnitKind>;

/** What the reckoning came to. */
export const unitStandingLabel = {
  'major-hazard': '构成重大危险源',
  'below-threshold': '未构成重大危险源',
  undetermined: '资料不全，尚不能判定',
} as const;
export const UnitStanding = z.enum(wordsOf(unitStandingLabel));
export type UnitStanding = z.infer<typeof UnitStanding>;

/** How the register is narrowed by level: also to those that are not graded, and those that are none. */
export const levelChoiceLabel: Labels<'1' | '2' | '3' | '4' | 'open' | 'none'> = {
  '1': '一级',
  '2': '二级',
  '3': '三级',
  '4': '四级',
  open: '未定级',
  none: '未构成',
};
export const LevelChoice = z.enum(wordsOf(levelChoiceLabel));
export type LevelChoice = z.infer<typeof LevelChoice>;

/** What an installation still lacks. */
export const installationGapLabel = {
  facts: '资料不全',
  stewards: '包保人不齐',
  assessment: '未评估',
  'assessment-overdue': '评估已过期',
  'assessment-due': '评估90日内到期',
  filing: '未备案',
  changed: '评估后等级有变',
} as const;
export const InstallationGap = z.enum(wordsOf(installationGapLabel));
export type InstallationGap = z.infer<typeof InstallationGap>;

/** The three named people who answer for an installation (包保责任人). */
export const stewardRoleLabel = { main: '主要负责人', technical: '技术负责人', operational: '操作负责人' } as const;
export const StewardRole = z.enum(wordsOf(stewardRoleLabel));
export type StewardRole = z.infer<typeof StewardRole>;

/** What is laid on them: an investigation in each window, and, where a place is empty, naming somebody. */
export const stewardTaskKindLabel = { inspect: '包保隐患排查', appoint: '明确包保责任人' } as const;
export const StewardTaskKind = z.enum(wordsOf(stewardTaskKindLabel));
export type StewardTaskKind = z.infer<typeof StewardTaskKind>;

export const stewardTaskStateLabel = {
  due: '待完成',
  done: '按时完成',
  late: '逾期完成',
  missed: '逾期未完成',
  withdrawn: '已撤销',
} as const;
export const StewardTaskState = z.enum(wordsOf(stewardTaskStateLabel));
export type StewardTaskState = z.infer<typeof StewardTaskState>;

/** A joint inspection of the office and the fire brigade (消地协作专项检查). */
export const jointInspectionStateLabel = { planned: '待检查', made: '待复查', rechecked: '已复查' } as const;
export const JointInspectionState = z.enum(wordsOf(jointInspectionStateLabel));
export type JointInspectionState = z.infer<typeof JointInspectionState>;

/** The categories of hazard by which thresholds are told (GB 18218-2018 表2、表4). */
export const CategorySymbol = z.enum([
  'J1',
  'J2',
  'J3',
  'J4',
  'J5',
  'W1.1',
  'W1.2',
  'W1.3',
  'W2',
  'W3',
  'W4',
  'W5.1',
  'W5.2',
  'W5.3',
  'W5.4',
  'W6.1',
  'W6.2',
  'W7.1',
  'W7.2',
  'W8',
  'W9.1',
  'W9.2',
  'W10',
  'W11',
]);
export type CategorySymbol = z.infer<typeof CategorySymbol>;

/** What a joint inspection looks at unless its plan says otherwise: in our own words, and every office writes its own. */
export const JOINT_INSPECTION_ITEMS: readonly string[] = [
  '三名包保责任人在岗、知晓职责，履职记录真实',
  '安全风险承诺公告与现场作业、装置状态一致',
  '可燃有毒气体检测报警、视频、液位温度压力监测在线',
  '紧急切断、联锁投用，无违规摘除',
  '消防水源、泡沫、消防泵完好，消防通道畅通',
  '专职或志愿消防队人员、器材到位，与预案相符',
  '重点岗位应急处置卡、个体防护、疏散标识到位',
  '罐区防火堤、防雷防静电、动火管理符合要求',
];
