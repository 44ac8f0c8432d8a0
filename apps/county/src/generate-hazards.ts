import type { HazardChannel, HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import { addDays, momentOf } from './days.ts';
import { type Random, random } from './random.ts';

/** One plausible row of a very large register. Enterprises are numbered from 0; the caller knows which they are. */
export interface GeneratedHazard {
  readonly serial: number;
  readonly enterprise: number;
  readonly description: string;
  readonly location: string;
  readonly channel: HazardChannel;
  readonly level: HazardLevel | null;
  readonly state: HazardState;
  readonly criterionId: string | null;
  readonly foundOn: string;
  readonly reportedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
}

export interface GeneratedRegister {
  readonly today: string;
  readonly enterprises: number;
  /** How far back the register reaches. */
  readonly days?: number;
}

const PLACES = [
  '汽油储罐区',
  '溶剂罐区',
  '液氨罐区',
  '硝化车间',
  '加氢车间',
  '氯化工段',
  '甲类原料库',
  '成品仓库',
  '装卸栈台',
  '公路发油台',
  '灌瓶间',
  '压缩机房',
  '中央控制室',
  '变配电室',
  '消防泵房',
  '循环水站',
  '卸油口',
  '加油区',
  '污水处理站',
  '锅炉房',
];
const THINGS: readonly (readonly [thing: string, defects: readonly string[], criterion: string])[] = [
  ['可燃气体探测器', ['未安装', '故障停用', '超期未标定', '被防雨布包裹', '信号未接入控制室'], 'MH-12'],
  ['安全阀', ['前手动阀关闭', '铅封缺失', '校验超期', '出口管脱落'], 'MH-15'],
  ['紧急切断阀', ['远程不动作', '关闭超时', '气源压力不足', '被旁路'], 'MH-05'],
  ['防爆接线盒', ['密封圈缺失', '螺栓缺少两条', '未采用防爆挠性管'], 'MH-12'],
  ['压力表', ['指针归零', '没有检定标签', '量程不符'], 'MH-15'],
  ['液位计', ['显示失灵', '与现场偏差超过10%', '没有高低限标识'], 'MH-05'],
  ['动火作业票', ['气体分析超过30分钟', '监护人未签字', '审批人代签'], 'MH-18'],
  ['受限空间作业', ['没有连续检测', '没有应急器材', '无人监护'], 'MH-18'],
  ['操作规程', ['没有更新', '与现场工艺不符', '缺少异常处置'], 'MH-17'],
  ['灭火器', ['压力不足', '被货物遮挡', '检查记录缺失'], 'MH-16'],
  ['静电接地', ['跨接线断开', '接地电阻超标', '报警器电池耗尽'], 'MH-16'],
  ['洗眼器', ['出水浑浊', '水压不足', '被杂物围住'], 'MH-16'],
  ['危险化学品', ['超量存放', '与禁忌物混放', '没有安全标签'], 'MH-20'],
  ['不间断电源', ['蓄电池鼓包', '停用', '放电时间不足'], 'MH-14'],
  ['特种作业证', ['已过期', '与岗位不符', '查询不到'], 'MH-02'],
];
const DETAILS = [
  '',
  '，现场负责人说不清原因',
  '，已持续一周',
  '，上次检查已指出',
  '，与设计图纸不一致',
  '，巡检记录未反映',
];
const CHANNELS: readonly HazardChannel[] = [
  'self-check',
  'self-check',
  'self-check',
  'inspection',
  'inspection',
  'expert',
  'joint-inspection',
  'tip-off',
  'monitoring',
];
const OPEN_MAJOR: readonly HazardState[] = [
  'awaiting-listing',
  'awaiting-plan',
  'rectifying',
  'rectifying',
  'awaiting-acceptance',
  'awaiting-application',
  'awaiting-review',
];
const OPEN_GENERAL: readonly HazardState[] = ['rectifying', 'rectifying', 'awaiting-acceptance'];
const FINAL: ReadonlySet<HazardState> = new Set(['written-off', 'closed', 'dismissed']);

/** Rows for measurements, in order of discovery, one at a time so that a million need no memory. */
export function* generateHazards(
  seed: number,
  count: number,
  { today, enterprises, days = 1400 }: GeneratedRegister,
): Generator<GeneratedHazard> {
  const chance = random(seed);
  for (let serial = 1; serial <= count; serial++) {
    const ageDays = Math.floor(((count - serial) * days) / count);
    yield hazard(serial, enterpriseOf(enterprises, chance), addDays(today, -ageDays), ageDays, chance);
  }
}

/** A few large plants have most of the hazards; the longest tail is of filling stations. */
const enterpriseOf = (enterprises: number, chance: Random): number =>
  Math.floor((chance.between(0, 9_999) / 10_000) ** 2 * enterprises);

function hazard(serial: number, enterprise: number, foundOn: string, ageDays: number, chance: Random): GeneratedHazard {
  const location = chance.pick(PLACES);
  const [thing, defects, criterion] = chance.pick(THINGS);
  const number = chance.between(1, 48);
  const { level, state } = standing(ageDays, chance);
  const final = FINAL.has(state);
  const takesDays = Math.min(ageDays, chance.between(3, 90));

  return {
    serial,
    enterprise,
    description: `${location}${number}号${thing}${chance.pick(defects)}${chance.pick(DETAILS)}。`,
    location,
    channel: chance.pick(CHANNELS),
    level,
    state,
    criterionId: level === 'major' || level === 'suspected' ? criterion : null,
    foundOn,
    reportedAt: momentOf(foundOn, chance.between(510, 1050)),
    dueAt: final ? null : momentOf(addDays(foundOn, chance.between(5, 120)), 1439),
    closedAt: final ? momentOf(addDays(foundOn, takesDays), 1060) : null,
  };
}

/** Old hazards are mostly done, young ones mostly open; one in six is major. */
function standing(ageDays: number, chance: Random): Pick<GeneratedHazard, 'level' | 'state'> {
  if (ageDays < 4 && chance.chance(0.6)) return { level: null, state: 'reported' };
  if (chance.chance(0.01)) return { level: null, state: 'dismissed' };
  if (ageDays < 20 && chance.chance(0.1)) return { level: 'suspected', state: 'suspected' };

  const level = chance.chance(1 / 6) ? 'major' : 'general';
  const done = chance.chance(ageDays < 60 ? 0.3 : 0.97);
  if (level === 'major') return { level, state: done ? 'written-off' : chance.pick(OPEN_MAJOR) };
  return { level, state: done ? 'closed' : chance.pick(OPEN_GENERAL) };
}
