import { type Random, randomFor } from '../random.ts';
import { type PlantOnPaper, some } from './describe-plant.ts';
import type { HouseStyle } from './house-style.ts';
import { COMMON_ENDINGS, LEGAL_BASES, type ReportKind, SECTION_TITLES } from './report-forms.ts';
import { CAUSES, DEFECTS, PARTS, PLACES_AT, REMEDIES } from './report-words.ts';

export interface ReportWanted {
  readonly seed: number;
  readonly kind: ReportKind;
  readonly plant: PlantOnPaper;
  readonly house: HouseStyle;
  readonly year: number;
  /** How much is written of each: about 1 for two thousand characters, 6 for twelve thousand. */
  readonly size: number;
}

/** An honest report: forms, the agency's habits, the plant as it stands, and what was seen and measured this year. */
export function writeReport(wanted: ReportWanted): string {
  const { seed, kind, plant, house, year, size } = wanted;
  const by = randomFor(seed, `${kind} ${plant.name} ${house.agency} ${year}`);
  const [bases, about, conditions, seen, advice, conclusion] = SECTION_TITLES[kind];
  const month = by.between(1, 12);
  const day = by.between(1, 27);
  return [
    `${plant.name}${{ evaluation: '安全现状评价报告', testing: '防雷防静电及气体报警检测报告', inspection: '设备定期检验报告' }[kind]}`,
    `编制单位：${house.agency}`,
    `现场日期：${year}年${month}月${day}日`,
    bases,
    ...some(by, LEGAL_BASES[kind], by.between(4, LEGAL_BASES[kind].length)),
    ...house.introduction,
    about,
    ...plant.description.slice(0, 4 + Math.round(size * 3)),
    conditions,
    ...house.methods[kind],
    ...conditionsOf(by, wanted),
    seen,
    ...measuredOf(by, wanted),
    advice,
    ...findingsOf(by, wanted),
    ...house.advice,
    conclusion,
    concludes(by, wanted),
    ...some(by, COMMON_ENDINGS, by.between(3, COMMON_ENDINGS.length)),
  ].join('\n');
}

const weather = (by: Random) => by.pick(['晴', '多云', '阴', '晴转多云', '小雨后转晴']);

function conditionsOf(by: Random, { plant, kind, size }: ReportWanted): readonly string[] {
  const air = `现场当日天气${weather(by)}，气温${by.between(-6, 37)}℃，相对湿度${by.between(28, 92)}%，风速${by.between(2, 78) / 10}m/s。`;
  if (kind !== 'evaluation') return [air];
  return [
    air,
    ...Array.from({ length: Math.round(size * 4) }, () => {
      const { tag, name, unit, material } = by.pick(plant.equipment);
      return `${unit}${name}${tag}一旦${by.pick(['泄漏', '超压', '超温', '满溢', '断料', '失电'])}，${material}${by.pick(['可能形成爆炸性混合气', '会沿地沟扩散', '遇点火源即可燃烧', '对下风向人员造成中毒', '会灼伤巡检人员'])}，按${by.pick(['蒸气云', '池火', '喷射火', '毒物扩散'])}模型计算影响半径${by.between(9, 460)}米，涉及${by.between(1, 38)}人，现有${by.pick(['联锁切断', '围堰', '喷淋', '气体报警', '双人巡检', '视频监控'])}${by.pick(['基本有效', '需要加强', '覆盖不全', '响应偏慢'])}。`;
    }),
  ];
}

function measuredOf(by: Random, { plant, kind, size }: ReportWanted): readonly string[] {
  return Array.from({ length: Math.round(size * (kind === 'evaluation' ? 4 : 13)) }, () => {
    const one = by.pick(plant.equipment);
    if (kind === 'testing') return tested(by, one);
    if (kind === 'inspection') return inspected(by, one);
    return `${one.unit}查${by.pick(['巡检记录', '联锁台账', '作业票', '培训档案', '应急物资'])}${by.between(6, 90)}份，${by.pick(['缺签字', '填写不全', '时间倒置', '与实际不符', '未归档'])}${by.between(0, 9)}份，抽问${by.between(2, 9)}名员工，${by.between(0, 2)}人不能说清${one.tag}${one.name}的${by.pick(['应急处置步骤', '报警值', '联锁动作', '物料特性'])}。`;
  });
}

type Equipment = PlantOnPaper['equipment'][number];

const tested = (by: Random, { tag, name, unit, material }: Equipment): string =>
  by.chance(0.6)
    ? `${unit}${name}${tag}接地点${by.between(1, 9)}处，实测接地电阻${by.between(30, 980) / 100}Ω，过渡电阻${by.between(4, 90) / 1000}Ω，${by.pick(['连接可靠', '焊接良好', '螺栓连接', '跨接完整'])}。`
    : `${unit}${material}探测器安装在${name}${tag}${by.pick(PLACES_AT)}，通入标准气后示值${by.between(22, 61)}%LEL，误差${by.between(-48, 48) / 10}%，响应时间${by.between(6, 39)}s。`;

const inspected = (by: Random, { tag, name, unit, material }: Equipment): string =>
  `${unit}${name}${tag}，介质${material}，设计压力${by.between(3, 64) / 10}MPa，筒体名义厚度${by.between(6, 28)}mm，实测最小壁厚${by.between(480, 2700) / 100}mm，${by.pick(['磁粉', '渗透', '超声', '宏观'])}检测焊缝${by.between(1, 46)}处，${by.pick(['未见超标缺陷', '打磨后消除', '圆滑过渡', '记录备查'])}，安全状况等级${by.between(1, 4)}级。`;

function findingsOf(by: Random, { plant, size }: ReportWanted): readonly string[] {
  return Array.from({ length: Math.round(size * by.between(4, 7)) }, (_, index) => {
    const { tag, name, unit } = by.pick(plant.equipment);
    const what = `${unit}${by.pick(PLACES_AT)}${name}${tag}的${by.pick(PARTS)}${by.pick(DEFECTS)}`;
    const shapes = [
      `${what}，原因是${by.pick(CAUSES)}，建议${by.pick(REMEDIES)}，${by.between(2, 60)}日内完成。`,
      `现场发现${what}；经询问，系${by.pick(CAUSES)}所致。应当${by.pick(REMEDIES)}。`,
      `${by.pick(['经查', '抽查时', '巡视中', '对照图纸'])}${what}，可能导致${by.pick(['泄漏', '误动作', '静电积聚', '人员坠落', '读数失真', '物料窜压'])}，由${by.pick(['设备科', '安环部', '车间主任', '仪表班', '电气班'])}负责${by.pick(REMEDIES)}。`,
    ];
    return `${index + 1}．${by.pick(shapes)}`;
  });
}

const concludes = (by: Random, { plant, house, kind }: ReportWanted): string =>
  `${house.agency}认为，${plant.name}${by.pick(plant.units)}、${by.pick(plant.units)}共${by.between(8, 160)}项${{ evaluation: '检查项', testing: '检测项', inspection: '检验项' }[kind]}中，不符合${by.between(0, 14)}项，${by.pick(['总体符合', '整改后符合', '基本满足', '有条件满足'])}安全生产条件，应在${by.between(1, 12)}月${by.between(1, 28)}日前完成整改并复核。`;
