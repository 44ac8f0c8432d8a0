import type { Edition } from '../../engine/edition.ts';
import type { Source } from '../../engine/rule.ts';

/** When the fine falls due: at once, or when the order to correct was not met in time or refused. */
export type Stage = 'first' | 'overdue';
export type Party = 'unit' | 'person';

/** How much may be fined, in yuan. */
export type Fine =
  | { readonly kind: 'range'; readonly leastYuan: number; readonly mostYuan: number }
  /** By unlawful income or value of goods where it reaches a sum; a range below it. */
  | {
      readonly kind: 'by-income';
      readonly fromYuan: number;
      readonly leastTimes: number;
      readonly mostTimes: number;
      readonly belowLeastYuan: number;
      readonly belowMostYuan: number;
    }
  /** In percent of the person's income of the year before. */
  | { readonly kind: 'of-income'; readonly leastPercent: number; readonly mostPercent: number };

export interface Punishment {
  readonly party: Party;
  readonly stage: Stage;
  readonly fine: Fine | null;
  /** "May be fined" beside an order to correct: the office may leave the fine out. */
  readonly optional: boolean;
  /** What goes with it, in the words of an office; empty where nothing does. */
  readonly also: string;
}

/** When the persons directly responsible are punished in the unit's own case (一案双罚). */
export type PersonsWhen = 'at-once' | 'overdue' | 'on-refusal' | 'separate-case' | 'never';

export const LAWS = {
  'safety-production-2021': {
    id: 'safety-production-2021',
    title: '中华人民共和国安全生产法（2021年修正）',
    inForceFrom: '2021-09-01',
  },
  'hazchem-regulation-591': {
    id: 'hazchem-regulation-591',
    title: '危险化学品安全管理条例（591号）',
    inForceFrom: '2011-12-01',
    // Not repealed; where the law speaks to the same conduct, the law prevails from its first day.
    inForceUntil: '2026-04-30',
  },
  'hazchem-safety-2025': {
    id: 'hazchem-safety-2025',
    title: '中华人民共和国危险化学品安全法',
    inForceFrom: '2026-05-01',
  },
} as const satisfies Readonly<Record<string, Edition>>;
export type LawId = keyof typeof LAWS;

export interface PenalArticle {
  readonly id: string;
  readonly law: LawId;
  readonly article: string;
  readonly conduct: ConductId;
  /** Restated, never the law's own sentences. */
  readonly summary: string;
  readonly punishments: readonly Punishment[];
  readonly personsWhen: PersonsWhen;
  /** Whose case it is when a person alone is punished. */
  readonly onlyPerson: boolean;
  readonly source: Source;
}

/** What was done, in the words an officer looks for it by. */
export const CONDUCTS = {
  'untrue-report': '评价、检测等机构出具失实报告',
  'false-report': '评价、检测等机构出具虚假报告、出借资质',
  'safety-funds': '未保证安全生产投入',
  'principal-duties': '主要负责人未履行安全生产管理职责',
  'principal-accident': '主要负责人未履职导致发生事故',
  'safety-staff-duties': '其他负责人、安全管理人员未履行职责',
  'people-and-records': '机构人员、考核培训、隐患记录、应急演练、特种作业持证不符合规定',
  'project-procedures': '建设项目未评价、未审查、未按设计施工、未验收投用',
  'equipment-and-monitoring': '安全设备、警示标志不符合规定，关闭、破坏监控报警设施或篡改数据',
  'dangerous-goods-management': '危险物品管理制度措施、危险作业现场管理、风险分级管控不到位',
  'major-hazard-source': '重大危险源未登记建档、评估、监控或制定预案',
  'hazard-system': '未建立隐患排查治理制度或重大事故隐患未报告',
  'hazard-not-eliminated': '未采取措施消除事故隐患',
  'leasing-contracting': '违规发包、出租或未签订安全管理协议',
  'dormitory-and-exits': '员工宿舍与危险物品场所混设、出口堵塞',
  'obstructing-inspection': '拒绝、阻碍监督检查',
  'liability-insurance': '高危行业未投保安全生产责任保险',
  'fleeing-or-concealing': '主要负责人事故后逃匿、不组织抢救、迟报谎报瞒报',
  accident: '发生生产安全事故负有责任',
  'banned-chemicals': '生产、经营、使用国家禁止的危险化学品',
  'use-without-licence': '未取得安全使用许可使用危险化学品',
  'dealing-without-licence': '未取得经营许可经营危险化学品',
  'chemical-basics': '安全技术说明书与标签、管道、人员条件、自动化与预警系统、登记等不符合规定',
  'storage-and-facilities': '安全设施、定期评价、专用储存、储存方式数量、库房等不符合规定',
  'reports-not-filed': '评价报告或重大危险源未按规定备案',
  'stopping-without-disposal': '停产停业、转产未妥善处置或处置方案未备案',
  'buying-from-unlicensed': '向无许可单位采购危险化学品',
  'selling-controlled': '违规销售剧毒、易制爆危险化学品',
  'licence-abuse': '伪造、变造、出租、出借许可证',
} as const;
export type ConductId = keyof typeof CONDUCTS;

const TEN_THOUSAND = 10_000;
export const range = (least: number, most: number): Fine => ({
  kind: 'range',
  leastYuan: least * TEN_THOUSAND,
  mostYuan: most * TEN_THOUSAND,
});
export const upTo = (most: number): Fine => range(0, most);
export const byIncome = (from: number, times: readonly [number, number], below: readonly [number, number]): Fine => ({
  kind: 'by-income',
  fromYuan: from * TEN_THOUSAND,
  leastTimes: times[0],
  mostTimes: times[1],
  belowLeastYuan: below[0] * TEN_THOUSAND,
  belowMostYuan: below[1] * TEN_THOUSAND,
});
export const ofIncome = (least: number, most: number): Fine => ({
  kind: 'of-income',
  leastPercent: least,
  mostPercent: most,
});

interface How {
  readonly optional?: boolean;
  readonly also?: string;
}
const punish =
  (party: Party, stage: Stage) =>
  (fine: Fine | null, { optional = false, also = '' }: How = {}): Punishment => ({
    party,
    stage,
    fine,
    optional,
    also,
  });

export const unitFirst = punish('unit', 'first');
export const unitOverdue = punish('unit', 'overdue');
export const personFirst = punish('person', 'first');
export const personOverdue = punish('person', 'overdue');
