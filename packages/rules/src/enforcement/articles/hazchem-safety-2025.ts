import {
  byIncome,
  type ConductId,
  LAWS,
  type LawId,
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

const STOP = { also: '责令停产停业整顿，情节严重的吊销许可证' };

/** Penalties of 危险化学品安全法 that an emergency-management office applies. Amounts in units of ten thousand yuan. */
export const HAZCHEM_SAFETY_ARTICLES: readonly PenalArticle[] = [
  article(98, 'banned-chemicals', 'never', '生产、经营、使用国家禁止的危险化学品', [
    unitFirst(byIncome(10, [5, 10], [30, 50]), { also: '责令停止，没收违法所得和货物；以货值金额计' }),
  ]),
  article(99, 'project-procedures', 'at-once', '建设项目安全条件审查、设计审查、施工、验收', [
    unitFirst(range(10, 50), { also: '责令停止建设或停产停业整顿，限期改正' }),
    unitOverdue(range(50, 100)),
    personFirst(range(2, 5)),
    personOverdue(range(5, 10)),
  ]),
  article(100, 'use-without-licence', 'never', '未取得安全使用许可使用危险化学品', [
    unitFirst(range(10, 50), { also: '责令限期改正' }),
    unitOverdue(null, { also: '责令停产整顿' }),
  ]),
  article(100, 'dealing-without-licence', 'never', '未取得经营许可经营危险化学品', [
    unitFirst(range(10, 50), { also: '责令停止，没收货物和违法所得' }),
  ]),
  article(
    101,
    'chemical-basics',
    'overdue',
    '说明书标签、管道、人员条件与培训、操作规程、自动化与预警系统及联网、登记等',
    [
      unitFirst(upTo(10), { optional: true, also: '责令改正' }),
      unitOverdue(range(10, 20), { also: '情节严重的责令停产停业整顿' }),
      personOverdue(range(2, 5)),
    ],
  ),
  ...storageAndSources(),
  article(104, 'reports-not-filed', 'overdue', '安全评价报告或重大危险源未备案', [
    unitFirst(range(2, 10), { optional: true, also: '责令改正' }),
    unitOverdue(range(10, 20)),
    personOverdue(range(1, 5)),
  ]),
  article(105, 'stopping-without-disposal', 'never', '停产停业、转产未妥善处置装置和危险化学品', [
    unitFirst(range(10, 50), { also: '责令改正' }),
  ]),
  article(105, 'stopping-without-disposal', 'never', '处置方案未备案', [
    unitFirst(range(2, 10), { optional: true, also: '责令改正' }),
    unitOverdue(range(10, 20)),
  ]),
  article(106, 'buying-from-unlicensed', 'overdue', '向无许可单位采购危险化学品', [
    unitFirst(range(20, 50), { also: '责令改正' }),
    unitOverdue(null, STOP),
    personOverdue(range(5, 10)),
  ]),
  article(107, 'selling-controlled', 'overdue', '违规销售剧毒、易制爆危险化学品', [
    unitFirst(range(20, 50), { also: '责令改正，没收违法所得' }),
    unitOverdue(null, STOP),
    personOverdue(range(5, 10)),
  ]),
  article(116, 'licence-abuse', 'never', '伪造、变造、出租、出借许可证', [
    unitFirst(range(20, 30), { also: '没收违法所得' }),
  ]),
];

/** What the regulation says of a conduct that the law raised; other articles of it are not on file. */
export const REGULATION_591_ARTICLES: readonly PenalArticle[] = [
  {
    ...article(77, 'dealing-without-licence', 'never', '未取得经营许可从事危险化学品经营', [
      unitFirst(range(10, 20), { also: '责令停止经营活动，没收货物和违法所得' }),
    ]),
    ...from('hazchem-regulation-591', 77, 'dealing-without-licence'),
  },
];

/** §103 speaks to sources, to storage and to risk grading. */
function storageAndSources(): readonly PenalArticle[] {
  const punishments = [
    unitFirst(range(5, 10), { also: '责令改正' }),
    unitOverdue(range(10, 20), STOP),
    personOverdue(range(2, 5)),
  ];
  return [
    article(103, 'major-hazard-source', 'overdue', '重大危险源登记建档、评估、监控、预案、包保责任制', punishments),
    article(
      103,
      'storage-and-facilities',
      'overdue',
      '安全设施、三年评价、专用储存、方式数量、库房、检测',
      punishments,
    ),
    article(103, 'dangerous-goods-management', 'overdue', '未开展风险分级或变化后未重新评估', punishments),
  ];
}

function article(
  number: number,
  conduct: ConductId,
  personsWhen: PersonsWhen,
  summary: string,
  punishments: readonly Punishment[],
): PenalArticle {
  const branch = summary.includes('方案') ? '-plan' : '';
  return {
    ...from('hazchem-safety-2025', number, `${conduct}${branch}`),
    conduct,
    summary,
    punishments,
    personsWhen,
    onlyPerson: false,
  };
}

function from(law: LawId, number: number, name: string): Pick<PenalArticle, 'id' | 'law' | 'article' | 'source'> {
  const prefix = law === 'hazchem-safety-2025' ? 'hcl' : 'reg591';
  return {
    id: `${prefix}-${number}-${name}`,
    law,
    article: `第${number}条`,
    source: { standard: LAWS[law].title, clause: `第${number}条`, basis: 'quotation' },
  };
}
