import type { EnterpriseFacts } from '../enterprise-facts.ts';
import { explosiveArea, hazardousProcess, sourceLevel } from './lexicon/plant.ts';
import { has, type Pattern } from './pattern.ts';

/** What is known about the place of a hazard besides the enterprise. */
export interface CaseFacts extends EnterpriseFacts {
  readonly areaClass?: 'explosive' | 'non-explosive' | undefined;
}

interface Question {
  readonly question: string;
  /** The recorded fact that answers it. */
  readonly about?: keyof CaseFacts;
  /** Why, with these facts, the finding is not what it seems. */
  readonly ruledOut?: (facts: CaseFacts) => string | undefined;
  /** Words that already answer it. */
  readonly answeredBy?: Pattern;
}

export const QUESTIONS = {
  processKind: {
    question: '是否涉及重点监管的危险化工工艺？是哪一种？',
    about: 'hazardousProcesses',
    answeredBy: has(hazardousProcess),
  },
  sourceLevel: {
    question: '所在罐区重大危险源是几级？',
    about: 'majorHazardLevels',
    answeredBy: has(sourceLevel),
  },
  areaClass: {
    question: '该处是否划为爆炸危险区域（0、1、2区或20、21、22区）？',
    about: 'areaClass',
    ruledOut: ({ areaClass }) => (areaClass === 'non-explosive' ? '该处不属于爆炸危险区域' : undefined),
    answeredBy: has(explosiveArea),
  },
  leakSource: { question: '该处是否有可燃或有毒气体释放源，按 GB/T 50493 应当设置检测点？' },
  extent: { question: '是个别仪表的问题，还是整个区域、整套系统失去作用？' },
  appointedOn: { question: '任职日期是哪天？是否已满6个月？有无考核合格证明？' },
  certificate: { question: '经证书查询系统核实，是否确无有效证书？属于特种作业还是特种设备作业？' },
  protectedTarget: { question: '厂外防护目标是什么？定量风险评价的结论是多少米？' },
  interlockApproval: { question: '摘除或手动是否经过审批、有无替代措施、现在是否恢复？' },
  tankType: { question: '储罐是否为全压力式？储存何种液化烃？' },
  medium: { question: '装卸的是哪种介质？是否为槽车充装（不含气瓶）？' },
  route: { question: '管道是否走出厂区或园区，穿越公共区域？' },
  lineOwner: { question: '是否为地区公用线路？净距实测多少？' },
  designHistory: { question: '原设计单位有无相应资质？是否做过安全设计诊断？' },
  catalogueItem: { question: '对应淘汰目录第几项？铭牌型号是什么？' },
  blastAssessment: { question: '朝向装置一侧的墙体、门窗是否做过抗爆设计或评估？' },
  loadClass: { question: '用电负荷等级是几级？' },
  valveState: { question: '现场核实阀位：安全附件当时是否与设备连通并能动作？' },
  systemContent: { question: '制度文件是否存在、是否实际执行？缺失的是全部还是个别岗位？' },
  permitFacts: { question: '作业当时的作业票、气体分析、监护和视频能否相互印证？' },
  assessmentScope: { question: '该工艺是否属于应当试验、论证或评估的范围？' },
  stock: { question: '现场存放的品种、数量与许可、设计和禁忌配存表相比如何？' },
} satisfies Readonly<Record<string, Question>>;

export type QuestionId = keyof typeof QUESTIONS;

export const questionOf = (id: QuestionId): Question => QUESTIONS[id];
