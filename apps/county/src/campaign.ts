import type { EnterpriseKey } from './enterprise-profiles.ts';

/** A paper of the campaign as an invented enterprise handed it in. */
export interface CountyPaper {
  readonly enterprise: EnterpriseKey;
  readonly kind: 'plan' | 'summary' | 'evaluation';
  readonly year: number;
  readonly filedOn: string;
  readonly aims: string;
  readonly tasks: string;
  readonly done: readonly [done: number, of: number];
  /** null: the office has not answered yet. */
  readonly answer: { readonly received: boolean; readonly words: string } | null;
}

const RECEIVED = { received: true, words: '' } as const;
const AIMS: Partial<Readonly<Record<EnterpriseKey, string>>> = {
  ruihe: '治溶剂回收和加氢工序本质安全之本，攻全员责任制落到班组之坚。',
  jintang: '治硝化、氯化工艺自动化之本，攻特殊作业违章反复之坚。',
  songling: '治油罐区监测与紧急切断之本，攻承包商作业管理之坚。',
  qingluan: '治装卸环节管理粗放之本，攻人员持证和培训之坚。',
  beichuan: '治气瓶储存分区之本，攻台账不实之坚。',
  liyuan: '治仓库超量混存之本，攻标准化达标之坚。',
  hechuan: '治卸油作业不规范之本，攻视频智能分析应用之坚。',
};
const TASKS =
  '一是逐项对照判定准则排查并整改；二是完善岗位责任清单并考核；三是改造监测报警和联锁；四是每季由主要负责人带队检查。';

const paper = (
  enterprise: EnterpriseKey,
  what: readonly [CountyPaper['kind'], number],
  filedOn: string,
  done: CountyPaper['done'],
  answer: CountyPaper['answer'] = RECEIVED,
): CountyPaper => ({
  enterprise,
  kind: what[0],
  year: what[1],
  filedOn,
  aims: AIMS[enterprise] ?? '',
  tasks: TASKS,
  done,
  answer,
});

/** Most in time, some late, some returned, some not at all, as in any district. In the order in which they were handed in. */
export const PAPERS: readonly CountyPaper[] = [
  paper('jintang', ['plan', 2024], '2024-03-19', [0, 14]),
  paper('songling', ['plan', 2024], '2024-03-20', [0, 12]),
  paper('ruihe', ['plan', 2024], '2024-03-20', [0, 10]),
  paper('qingluan', ['plan', 2024], '2024-04-11', [0, 8]),
  paper('hechuan', ['plan', 2024], '2024-03-20', [0, 6]),
  paper('jintang', ['summary', 2024], '2024-11-15', [5, 14]),
  paper('songling', ['summary', 2024], '2024-11-18', [6, 12]),
  paper('ruihe', ['summary', 2024], '2024-11-26', [3, 10]),
  paper('jintang', ['summary', 2025], '2025-11-14', [10, 14]),
  paper('songling', ['summary', 2025], '2025-11-20', [9, 12]),
  paper('ruihe', ['summary', 2025], '2025-11-19', [7, 10]),
  paper('beichuan', ['summary', 2025], '2025-11-28', [4, 7]),
  paper('jintang', ['evaluation', 2026], '2026-11-06', [14, 14]),
  paper('songling', ['evaluation', 2026], '2026-11-09', [11, 12], null),
  paper('ruihe', ['evaluation', 2026], '2026-11-10', [8, 10], {
    received: false,
    words: '未完成的2项没有写明原因和完成时间，请补正。',
  }),
  paper('jintang', ['summary', 2026], '2026-11-17', [14, 14], null),
];

/** What the office found when it graded an enterprise; whatever is not named was looked for and not found. */
export interface CountyGrading {
  readonly enterprise: EnterpriseKey;
  readonly daysAgo: number;
  readonly found: Readonly<Record<string, number | boolean | null>>;
  readonly note: string;
}

export const GRADINGS: readonly CountyGrading[] = [
  {
    enterprise: 'jintang',
    daysAgo: 40,
    found: {
      keyChemicals: 6,
      classAPlaces: 5,
      toxicByInhalation: 1,
      gasAlarmsMissing: 1,
      noSafetyEngineer: true,
      designedByClassA: true,
    },
    note: '年度评估诊断',
  },
  {
    enterprise: 'ruihe',
    daysAgo: 38,
    found: { keyChemicals: 4, classAPlaces: 4, reactionUnassessed: true, staffUnderqualified: 1, notExplosionProof: 2 },
    note: '参照危险化学品生产企业评估',
  },
  {
    enterprise: 'songling',
    daysAgo: 35,
    found: {
      keyChemicals: 2,
      classAPlaces: 3,
      fiveYearsWithoutAccident: true,
      ownFireBrigade: true,
      chemistryGraduates: 1,
    },
    note: '年度评估诊断',
  },
  {
    enterprise: 'liyuan',
    daysAgo: 33,
    found: {
      classAPlaces: 2,
      managersNotPassed: 1,
      noProcedures: true,
      distanceShort: true,
      specialWorkersUncertified: true,
    },
    note: '标准化未达标，列入重点监管',
  },
  {
    enterprise: 'beichuan',
    daysAgo: 30,
    found: { toxicByInhalation: 1, classBPlaces: 1, distanceShort: null, noDualPower: null },
    note: '两项事实待第三方核实',
  },
];
