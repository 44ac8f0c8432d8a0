import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** The four colours of risk (应急〔2018〕19号), and what stands where there is none. */
export const gradingColourLabel = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;
export const GradingColour = z.enum(wordsOf(gradingColourLabel));
export type GradingColour = z.infer<typeof GradingColour>;

export const gradingStandingLabel = { ...gradingColourLabel, pending: '待定', ungraded: '未分级' } as const;
export const GradingStanding = z.enum(wordsOf(gradingStandingLabel));
export type GradingStanding = z.infer<typeof GradingStanding>;

/** Read from what other rooms hold; nobody types them here. */
export const recordedFactLabel = {
  majorHazardLevels: '重大危险源等级',
  hazardousProcesses: '重点监管危险化工工艺（种）',
  outsidePark: '位于化工园区外',
  standardizationLevel: '标准化等级',
  postsWithoutDuties: '未建立责任制的岗位（个）',
} as const;

/** Entered by whoever grades, as a number. */
export const countedFactLabel = {
  explosives: '爆炸品（种）',
  toxicByInhalation: '吸入性剧毒化学品（种）',
  keyChemicals: '其他重点监管危险化学品（种）',
  classAPlaces: '甲类厂房、库房、罐区（个）',
  classBPlaces: '乙类厂房、库房、罐区（个）',
  eliminatedEquipment: '国家淘汰的工艺、设备（项）',
  noRemoteReadings: '无远传压力、液位、温度及报警的（处）',
  gasAlarmsMissing: '应设未设可燃有毒气体报警的（处）',
  notExplosionProof: '防爆区内非防爆电气（台）',
  roomsInside: '甲乙类装置内的办公、控制、休息室（间）',
  managersNotPassed: '主要负责人、安全管理人员未考核合格（人）',
  staffUnderqualified: '专职安全员学历、职称不足（人）',
  managersWithoutDegree: '两重点一重大管理人员无大专学历（人）',
  chemistryGraduates: '主要负责人、分管负责人、安全总监为化工类本科以上（人）',
  largerAccidents: '三年内较大事故（起）',
  deadlyAccidents: '三年内死亡1至2人的事故（起）',
  harmlessAccidents: '三年内爆炸、着火、中毒无伤亡事故（起）',
  graveAccidents: '三年内重大及以上事故（起）',
  deadlyThisYear: '一年内亡人一般事故（起）',
} as const satisfies Labels<string>;
export const CountedFact = z.enum(wordsOf(countedFactLabel));

/** Entered by whoever grades, as yes or no. */
export const flaggedFactLabel = {
  besideOpenFlame: '甲乙类罐区、气柜与明火装置相邻',
  distanceShort: '外部安全防护距离不足',
  firstUseUnreviewed: '国内首次使用的工艺未经省级论证',
  reactionUnassessed: '精细化工反应安全风险未评估',
  designedByClassA: '全部装置由甲级资质单位设计',
  specialEquipmentUntested: '特种设备未登记或未检验',
  noDualPower: '未设双重电源供电',
  notAutomated: '重点监管工艺未自动化、无紧急停车或未投用',
  noSafetySystem: '涉毒性、液化气体的一二级罐区无独立安全仪表系统',
  noShutOff: '一二级重大危险源罐区无紧急切断',
  noSafetyEngineer: '未配备注册安全工程师',
  noProcedures: '无操作规程、工艺指标或不完善',
  specialWorkWrong: '特殊作业制度不符合标准或未执行',
  ownFireBrigade: '设有专职消防队',
  fiveYearsWithoutAccident: '五年内未发生事故',
  untriedProcess: '新工艺未经小试、中试、工业化试验直接工业化',
  undesignedUnit: '在役装置未经正规设计且未做设计诊断',
  specialWorkersUncertified: '特种作业人员无证或学历不足高中',
} as const satisfies Labels<string>;
export const FlaggedFact = z.enum(wordsOf(flaggedFactLabel));

export const gradingFactLabel: Labels<string> = { ...recordedFactLabel, ...countedFactLabel, ...flaggedFactLabel };
