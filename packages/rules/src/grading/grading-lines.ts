import type { Source } from '../engine/rule.ts';
import type { GradingFact, GradingFacts } from './grading-facts.ts';

const GUIDE = '危险化学品生产储存企业安全风险评估诊断分级指南（试行）（应急〔2018〕19号）';

export interface GradingItem {
  readonly id: string;
  readonly title: string;
  /** What may be deducted under it at most. */
  readonly cap: number;
  readonly source: Source;
}

/** One line of an item: what a fact costs or earns. Additions are not held by the cap of their item. */
export interface GradingLine {
  readonly item: string;
  readonly fact: GradingFact;
  /** undefined while the fact is not known. */
  readonly points: (facts: GradingFacts) => number | undefined;
  /** The value that costs nothing or earns most. */
  readonly best: GradingFacts[GradingFact];
  /** The most it may cost or earn. */
  readonly least: number;
  readonly most: number;
}

const item = (number: number, id: string, title: string, cap: number): GradingItem => ({
  id,
  title,
  cap,
  source: { standard: GUIDE, clause: `评分表 第${number}项`, basis: 'quotation' },
});

export const GRADING_ITEMS: readonly GradingItem[] = [
  item(1, 'installations', '固有危险性：重大危险源', 10),
  item(1, 'substances', '固有危险性：物质危险性', 5),
  item(1, 'processes', '固有危险性：危险化工工艺', 10),
  item(1, 'fire', '固有危险性：火灾爆炸', 5),
  item(2, 'surroundings', '周边环境', 10),
  item(3, 'design', '设计与评估', 10),
  item(4, 'equipment', '设备', 5),
  item(5, 'control', '自控与安全设施', 10),
  item(6, 'people', '人员资质', 15),
  item(7, 'management', '安全管理制度', 10),
  item(8, 'emergency', '应急管理', 0),
  item(9, 'performance', '安全管理绩效', 10),
];

type CountFact = { [Fact in GradingFact]: GradingFacts[Fact] extends number | undefined ? Fact : never }[GradingFact];
type FlagFact = { [Fact in GradingFact]: GradingFacts[Fact] extends boolean | undefined ? Fact : never }[GradingFact];

const capOf = (id: string): number => GRADING_ITEMS.find((one) => one.id === id)?.cap ?? 0;

/** So many points off for each. */
const each = (of: string, fact: CountFact, off: number): GradingLine => ({
  item: of,
  fact,
  best: 0,
  least: -capOf(of),
  most: 0,
  points: ({ [fact]: amount }) => (amount === undefined ? undefined : amount === 0 ? 0 : -amount * off),
});

const ifSo = (of: string, fact: FlagFact, off: number): GradingLine => ({
  item: of,
  fact,
  best: false,
  least: -off,
  most: 0,
  points: ({ [fact]: so }) => (so === undefined ? undefined : so ? -off : 0),
});

/** Off once, however many there were. */
const once = (of: string, fact: CountFact, off: number): GradingLine => ({
  ...each(of, fact, off),
  least: -off,
  points: ({ [fact]: amount }) => (amount === undefined ? undefined : amount > 0 ? -off : 0),
});

const earns = (of: string, fact: FlagFact, points: number): GradingLine => ({
  item: of,
  fact,
  best: true,
  least: 0,
  most: points,
  points: ({ [fact]: so }) => (so === undefined ? undefined : so ? points : 0),
});

const OFF_FOR_LEVEL = { 1: 10, 2: 8, 3: 6, 4: 4 } as const;
const EARNED_BY_LEVEL = { 1: 15, 2: 5, 3: 2, none: 0 } as const;
/** Principal, the deputy in charge and the head of safety. */
const POSTS_OF_GRADUATES = 3;

export const GRADING_LINES: readonly GradingLine[] = [
  {
    item: 'installations',
    fact: 'majorHazardLevels',
    best: [],
    least: -10,
    most: 0,
    // By the highest level: the form names one deduction for each level and a cap, not a sum over installations.
    points: ({ majorHazardLevels: levels }) =>
      levels && (levels.length === 0 ? 0 : -Math.max(...levels.map((level) => OFF_FOR_LEVEL[level]))),
  },
  each('substances', 'explosives', 2),
  each('substances', 'toxicByInhalation', 2),
  each('substances', 'keyChemicals', 0.1),
  each('processes', 'hazardousProcesses', 2),
  each('fire', 'classAPlaces', 1),
  each('fire', 'classBPlaces', 0.5),
  ifSo('fire', 'besideOpenFlame', 5),
  ifSo('surroundings', 'outsidePark', 3),
  ifSo('surroundings', 'distanceShort', 10),
  ifSo('design', 'firstUseUnreviewed', 5),
  ifSo('design', 'reactionUnassessed', 10),
  earns('design', 'designedByClassA', 2),
  each('equipment', 'eliminatedEquipment', 2),
  ifSo('equipment', 'specialEquipmentUntested', 2),
  ifSo('equipment', 'noDualPower', 5),
  ifSo('control', 'notAutomated', 10),
  ifSo('control', 'noSafetySystem', 10),
  ifSo('control', 'noShutOff', 5),
  each('control', 'noRemoteReadings', 1),
  each('control', 'gasAlarmsMissing', 1),
  each('control', 'notExplosionProof', 1),
  each('control', 'roomsInside', 5),
  each('people', 'managersNotPassed', 5),
  each('people', 'staffUnderqualified', 5),
  each('people', 'managersWithoutDegree', 5),
  ifSo('people', 'noSafetyEngineer', 3),
  {
    item: 'people',
    fact: 'chemistryGraduates',
    best: POSTS_OF_GRADUATES,
    least: 0,
    most: POSTS_OF_GRADUATES * 2,
    points: ({ chemistryGraduates: amount }) =>
      amount === undefined ? undefined : Math.min(amount, POSTS_OF_GRADUATES) * 2,
  },
  ifSo('management', 'noProcedures', 5),
  ifSo('management', 'specialWorkWrong', 10),
  each('management', 'postsWithoutDuties', 2),
  earns('emergency', 'ownFireBrigade', 3),
  {
    item: 'performance',
    fact: 'standardizationLevel',
    best: 1,
    least: 0,
    most: 15,
    points: ({ standardizationLevel: level }) => (level === undefined ? undefined : EARNED_BY_LEVEL[level]),
  },
  once('performance', 'largerAccidents', 10),
  once('performance', 'deadlyAccidents', 8),
  once('performance', 'harmlessAccidents', 5),
  earns('performance', 'fiveYearsWithoutAccident', 5),
];
