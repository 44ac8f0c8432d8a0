import { type Random, randomFor } from '../random.ts';
import { EQUIPMENT, GIVEN, MATERIALS, PROCESSES, ROADS, SURNAMES, TOWNS, UNITS } from './report-words.ts';

/** What stands at one enterprise and does not change from year to year. */
export interface PlantOnPaper {
  readonly name: string;
  readonly address: string;
  readonly principal: string;
  readonly description: readonly string[];
  readonly units: readonly string[];
  readonly materials: readonly string[];
  readonly equipment: readonly {
    readonly tag: string;
    readonly name: string;
    readonly unit: string;
    readonly material: string;
  }[];
}

/** Invents an enterprise by its name: the same for the same seed. */
export function plantOnPaper(seed: number, name: string): PlantOnPaper {
  const by = randomFor(seed, `plant ${name}`);
  const units = some(by, UNITS, by.between(3, 9));
  const materials = some(by, MATERIALS, by.between(3, 8));
  const processes = some(by, PROCESSES, by.between(2, 6));
  const equipment = Array.from({ length: by.between(10, 45) }, () => ({
    tag: `${by.pick(['V', 'R', 'T', 'E', 'P', 'C', 'D', 'X'])}-${by.between(101, 989)}${by.pick(['', 'A', 'B', ''])}`,
    name: by.pick(EQUIPMENT),
    unit: by.pick(units),
    material: by.pick(materials),
  }));
  const town = by.pick(TOWNS);
  const address = `${town}${by.pick(ROADS)}${by.between(1, 399)}号`;
  const principal = `${by.pick(SURNAMES)}${by.pick(GIVEN)}`;
  return {
    name,
    address,
    principal,
    units,
    materials,
    equipment,
    description: describe(by, { name, address, principal, town, units, materials, processes }),
  };
}

function describe(
  by: Random,
  its: Pick<PlantOnPaper, 'name' | 'address' | 'principal' | 'units' | 'materials'> & {
    readonly town: string;
    readonly processes: readonly string[];
  },
): readonly string[] {
  const [first = '', second = ''] = its.processes;
  return [
    `${its.name}位于${its.address}，成立于${by.between(1992, 2019)}年${by.between(1, 12)}月，占地${by.between(8, 260)}亩，现有职工${by.between(24, 860)}人，主要负责人${its.principal}。`,
    `厂区${by.pick(['东', '西', '南', '北'])}临${by.pick(ROADS)}，${by.pick(['东', '西', '南', '北'])}侧为${by.pick(['空地', '一家包装材料厂', '河堤', '园区变电站', '物流堆场', '苗圃', '铁路专用线'])}，最近的居民点距厂界${by.between(180, 2600)}米。`,
    `产品以${by.pick(its.materials)}${by.pick(['衍生物', '系列溶剂', '中间体', '助剂', '复配料'])}为主，年产能${by.between(600, 98000)}吨，${by.chance(0.5) ? '连续' : '间歇'}生产，实行${by.pick(['四班两运转', '三班两运转', '四班三运转', '白班制'])}。`,
    `工艺由${its.processes.join('、')}等步骤组成，${first}在${by.pick(its.units)}完成，操作温度${by.between(20, 320)}℃，操作压力${by.between(1, 80) / 10}MPa，产物经管道送往${by.pick(its.units)}${second}。`,
    ...its.materials.map(
      (material) =>
        `${material}最大储量${by.between(2, 1900)}吨，存放在${by.pick(its.units)}，来源为${by.pick(['槽车运入', '管道输送', '自产中间品', '桶装外购', '船运接卸'])}，${by.pick(['每周', '每月', '每旬', '隔日'])}进料${by.between(1, 9)}次。`,
    ),
    ...its.units.map(
      (unit) =>
        `${unit}为${by.pick(['钢框架', '混凝土框架', '砖混', '露天', '轻钢'])}结构，${by.pick(['甲', '乙', '丙', '丁'])}类火灾危险性，建筑面积${by.between(60, 4200)}平方米，${by.pick(['设两个安全出口', '与控制室间隔防爆墙', '地面做不发火处理', '设事故通风', '设围堰和导流沟', '设水喷淋'])}，${by.pick(its.processes)}工序当班${by.between(1, 9)}人。`,
    ),
  ];
}

export function some<Item>(by: Random, items: readonly Item[], count: number): readonly Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(by.between(0, left.length - 1), 1),
  ).flat();
}
