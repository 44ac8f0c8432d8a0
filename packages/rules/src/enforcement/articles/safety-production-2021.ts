import {
  byIncome,
  type ConductId,
  ofIncome,
  type PenalArticle,
  type PersonsWhen,
  type Punishment,
  personFirst,
  personOverdue,
  range,
  unitFirst,
  unitOverdue,
  upTo,
} from './penal-article.ts';

const STOP = { also: '责令停产停业整顿' };

/** Penalties of 安全生产法 (2021). Amounts in units of ten thousand yuan, as the law counts them. */
export const SAFETY_PRODUCTION_ARTICLES: readonly PenalArticle[] = [
  article(92, 'untrue-report', 'never', '出具失实报告', [unitFirst(range(3, 10), { also: '责令停业整顿' })]),
  article(92, 'false-report', 'at-once', '出具虚假报告或者租借资质、挂靠', [
    unitFirst(byIncome(10, [2, 5], [10, 20]), { also: '没收违法所得，吊销资质，与委托方承担连带责任' }),
    personFirst(range(5, 10), { also: '五年内不得从事相关工作，情节严重的终身禁入' }),
  ]),
  article(93, 'safety-funds', 'separate-case', '未保证必需的安全生产资金投入', [
    unitFirst(null, { also: '责令限期改正，提供必需的资金' }),
    unitOverdue(null, STOP),
    personOverdue(range(2, 20), { also: '导致事故的：个人经营的投资人适用；主要负责人给予撤职处分' }),
  ]),
  personal(94, 'principal-duties', '主要负责人未履行安全生产管理职责', [
    personFirst(range(2, 5), { also: '责令限期改正' }),
    personOverdue(range(5, 10), { also: '责令生产经营单位停产停业整顿' }),
  ]),
  personal(95, 'principal-accident', '主要负责人未履职导致事故，按上一年年收入百分比', [
    personFirst(ofIncome(40, 100), { also: '一般40%、较大60%、重大80%、特别重大100%' }),
  ]),
  personal(96, 'safety-staff-duties', '其他负责人和安全生产管理人员未履职', [
    personFirst(range(1, 3), { also: '责令限期改正；导致事故的处上一年年收入20%至50%，暂停或吊销资格' }),
  ]),
  article(97, 'people-and-records', 'overdue', '机构人员配备、考核培训与记录、隐患记录通报、预案演练、特种作业持证', [
    unitFirst(upTo(10), { optional: true, also: '责令限期改正' }),
    unitOverdue(range(10, 20), STOP),
    personOverdue(range(2, 5)),
  ]),
  article(98, 'project-procedures', 'at-once', '危险物品建设项目评价、设计审查、施工、验收', [
    unitFirst(range(10, 50), { also: '责令停止建设或停产停业整顿，限期改正' }),
    unitOverdue(range(50, 100)),
    personFirst(range(2, 5)),
    personOverdue(range(5, 10)),
  ]),
  article(99, 'equipment-and-monitoring', 'overdue', '标志、安全设备、监控报警防护设施、劳动防护用品、淘汰工艺设备', [
    unitFirst(upTo(5), { optional: true, also: '责令限期改正' }),
    unitOverdue(range(5, 20), { also: '情节严重的责令停产停业整顿' }),
    personOverdue(range(1, 2)),
  ]),
  ...dangerousGoods(),
  article(102, 'hazard-not-eliminated', 'on-refusal', '未采取措施消除事故隐患', [
    unitFirst(upTo(5), { also: '责令立即消除或限期消除' }),
    unitOverdue(null, STOP),
    personOverdue(range(5, 10)),
  ]),
  article(103, 'leasing-contracting', 'at-once', '发包、出租给不具备条件或相应资质的单位个人', [
    unitFirst(byIncome(10, [2, 5], [10, 20]), { also: '没收违法所得，造成损害的承担连带责任' }),
    unitOverdue(null, STOP),
    personFirst(range(1, 2)),
  ]),
  article(103, 'leasing-contracting', 'at-once', '未签订安全生产管理协议或未统一协调管理', [
    unitFirst(upTo(5), { optional: true, also: '责令限期改正' }),
    unitOverdue(null, STOP),
    personFirst(upTo(1), { optional: true }),
  ]),
  article(105, 'dormitory-and-exits', 'at-once', '与员工宿舍同一建筑或安全距离不足，出口堵塞封闭', [
    unitFirst(upTo(5), { optional: true, also: '责令限期改正' }),
    unitOverdue(null, STOP),
    personFirst(upTo(1), { optional: true }),
  ]),
  article(108, 'obstructing-inspection', 'on-refusal', '拒绝、阻碍依法实施的监督检查', [
    unitFirst(null, { also: '责令改正' }),
    unitOverdue(range(2, 20)),
    personOverdue(range(1, 2)),
  ]),
  article(109, 'liability-insurance', 'never', '高危行业未按规定投保安全生产责任保险', [
    unitFirst(range(5, 10), { also: '责令限期改正' }),
    unitOverdue(range(10, 20)),
  ]),
  personal(110, 'fleeing-or-concealing', '主要负责人不立即组织抢救、擅离职守、逃匿，或迟报谎报瞒报', [
    personFirst(ofIncome(60, 100), { also: '给予降级、撤职；逃匿的拘留15日以下' }),
  ]),
  article(114, 'accident', 'never', '发生一般事故', [unitFirst(range(30, 100))]),
  article(114, 'accident', 'never', '发生较大事故', [unitFirst(range(100, 200))]),
  article(114, 'accident', 'never', '发生重大事故', [unitFirst(range(200, 1_000))]),
  article(114, 'accident', 'never', '发生特别重大事故', [
    unitFirst(range(1_000, 2_000), { also: '情节特别严重、影响特别恶劣的，可处2倍至5倍' }),
  ]),
];

/** §101 speaks to several kinds of conduct that are looked for by different words. */
function dangerousGoods(): readonly PenalArticle[] {
  const punishments = [
    unitFirst(upTo(10), { optional: true, also: '责令限期改正' }),
    unitOverdue(range(10, 20), STOP),
    personOverdue(range(2, 5)),
  ];
  return [
    article(101, 'dangerous-goods-management', 'overdue', '危险物品管理、危险作业现场管理、风险分级管控', punishments),
    article(101, 'major-hazard-source', 'overdue', '重大危险源未登记建档、评估、监控或制定预案', punishments),
    article(101, 'hazard-system', 'overdue', '未建立隐患排查治理制度或重大事故隐患未报告', punishments),
  ];
}

function personal(
  number: number,
  conduct: ConductId,
  summary: string,
  punishments: readonly Punishment[],
): PenalArticle {
  return { ...article(number, conduct, 'separate-case', summary, punishments), onlyPerson: true };
}

function article(
  number: number,
  conduct: ConductId,
  personsWhen: PersonsWhen,
  summary: string,
  punishments: readonly Punishment[],
): PenalArticle {
  return {
    id: `spl-${number}-${conduct}${variantOf(summary)}`,
    law: 'safety-production-2021',
    article: `第${number}条`,
    conduct,
    summary,
    punishments,
    personsWhen,
    onlyPerson: false,
    source: { standard: '中华人民共和国安全生产法（2021年修正）', clause: `第${number}条`, basis: 'quotation' },
  };
}

/** Two branches of one article for one conduct are told apart by what they are about. */
function variantOf(summary: string): string {
  const branch = /协议|较大|特别重大|一般|重大事故/.exec(summary)?.[0];
  const word = {
    协议: 'agreement',
    一般: 'ordinary',
    较大: 'larger',
    特别重大: 'extra-major',
    重大事故: 'major',
  } as const;
  return branch === undefined || !/事故$|协议/.test(summary) ? '' : `-${word[branch as keyof typeof word]}`;
}
