import type { OrgUnitKind } from '@zhiben/vocabulary/enterprises.ts';
import type { EnterpriseKey } from './enterprise-profiles.ts';

type Unit = readonly [key: string, kind: OrgUnitKind, name: string, parent: string | null];
type Place = readonly [key: string, unit: string, name: string, areaClass: string | null];

export interface Structure {
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
}

const ZONE_0 = '爆炸危险0区';
const ZONE_1 = '爆炸危险1区';
const ZONE_2 = '爆炸危险2区';
const ORDINARY = '非爆炸危险区';

/** A filling station is one team on one forecourt. */
function station(...more: readonly Place[]): Structure {
  return {
    units: [
      ['station', 'company', '站部', null],
      ['shift', 'team', '加油班', 'station'],
    ],
    places: [
      ['forecourt', 'shift', '加油区', ZONE_2],
      ['tanks', 'shift', '埋地油罐区', ZONE_1],
      ['unloading', 'shift', '卸油口', ZONE_1],
      ['house', 'station', '站房', ORDINARY],
      ...more,
    ],
  };
}

export const STRUCTURES: Readonly<Record<EnterpriseKey, Structure>> = {
  ruihe: {
    units: [
      ['company', 'company', '公司本部', null],
      ['safety', 'plant', '安全环保部', 'company'],
      ['plant', 'plant', '一厂区', 'company'],
      ['hydrogenation', 'workshop', '加氢车间', 'plant'],
      ['synthesis', 'workshop', '合成车间', 'plant'],
      ['storage', 'workshop', '储运车间', 'plant'],
      ['hydrogenation-a', 'team', '加氢甲班', 'hydrogenation'],
      ['synthesis-a', 'team', '合成甲班', 'synthesis'],
    ],
    places: [
      ['reactor', 'hydrogenation', '加氢反应釜框架', ZONE_1],
      ['hydrogen', 'hydrogenation', '氢气汇流排间', ZONE_1],
      ['chlorination', 'synthesis', '氯化工段', ZONE_2],
      ['drying', 'synthesis', '烘干包装间', ZONE_2],
      ['solvents', 'storage', '溶剂罐区', ZONE_2],
      ['loading', 'storage', '溶剂卸车栈台', ZONE_1],
      ['warehouse', 'storage', '甲类原料库', ZONE_2],
      ['control', 'plant', '中央控制室', ORDINARY],
      ['substation', 'plant', '变配电室', ORDINARY],
    ],
  },
  jintang: {
    units: [
      ['company', 'company', '公司本部', null],
      ['safety', 'plant', '安全管理部', 'company'],
      ['plant', 'plant', '生产部', 'company'],
      ['nitration', 'workshop', '硝化车间', 'plant'],
      ['chlorination', 'workshop', '氯化车间', 'plant'],
      ['storage', 'workshop', '储运车间', 'plant'],
      ['nitration-a', 'team', '硝化一班', 'nitration'],
      ['chlorination-a', 'team', '氯化一班', 'chlorination'],
    ],
    places: [
      ['nitrator', 'nitration', '硝化釜区', ZONE_2],
      ['chlorine', 'storage', '液氯储存间', ORDINARY],
      ['vaporiser', 'chlorination', '液氯汽化间', ORDINARY],
      ['benzene', 'storage', '苯类罐区', ZONE_2],
      ['loading', 'storage', '苯类装卸台', ZONE_1],
      ['residue', 'storage', '危险废物暂存库', ZONE_2],
      ['control', 'plant', '机柜间和控制室', ORDINARY],
      ['substation', 'plant', '总降压站', ORDINARY],
    ],
  },
  songling: {
    units: [
      ['company', 'company', '油库本部', null],
      ['operation', 'workshop', '储运作业部', 'company'],
      ['operation-a', 'team', '收发油一班', 'operation'],
      ['repair', 'team', '维修班', 'operation'],
    ],
    places: [
      ['petrol', 'operation', '汽油储罐区', ZONE_1],
      ['diesel', 'operation', '柴油储罐区', ZONE_2],
      ['loading', 'operation', '公路发油台', ZONE_1],
      ['recovery', 'operation', '油气回收装置', ZONE_1],
      ['pumps', 'operation', '油泵棚', ZONE_1],
      ['control', 'company', '消防泵房和控制室', ORDINARY],
    ],
  },
  qingluan: {
    units: [
      ['company', 'company', '站部', null],
      ['filling', 'workshop', '灌装车间', 'company'],
      ['filling-a', 'team', '灌装班', 'filling'],
    ],
    places: [
      ['tanks', 'company', '液化石油气储罐区', ZONE_1],
      ['unloading', 'company', '槽车卸车台', ZONE_1],
      ['filling', 'filling', '灌瓶间', ZONE_1],
      ['compressor', 'filling', '压缩机房', ZONE_1],
      ['cylinders', 'filling', '瓶库', ZONE_1],
    ],
  },
  hongze: {
    units: [['shop', 'company', '经营部', null]],
    places: [['shop', 'shop', '门店', ORDINARY]],
  },
  beichuan: {
    units: [
      ['company', 'company', '公司本部', null],
      ['filling', 'workshop', '充装车间', 'company'],
      ['filling-a', 'team', '充装一班', 'filling'],
    ],
    places: [
      ['oxygen', 'filling', '氧气充装间', ORDINARY],
      ['acetylene', 'filling', '乙炔瓶库', ZONE_1],
      ['liquid-oxygen', 'filling', '液氧储罐区', ORDINARY],
      ['empties', 'filling', '空瓶区', ORDINARY],
    ],
  },
  liyuan: {
    units: [
      ['company', 'company', '公司本部', null],
      ['warehouse', 'workshop', '仓储部', 'company'],
      ['warehouse-a', 'team', '装卸班', 'warehouse'],
    ],
    places: [
      ['one', 'warehouse', '甲类一号库', ZONE_2],
      ['two', 'warehouse', '甲类二号库', ZONE_2],
      ['oxidisers', 'warehouse', '氧化剂库', ORDINARY],
      ['platform', 'warehouse', '装卸站台', ZONE_2],
      ['fire-pumps', 'company', '消防泵房', ORDINARY],
    ],
  },
  shuangqiao: station(['gas', 'shift', 'CNG加气区', ZONE_2]),
  hechuan: station(['sump', 'shift', '人孔操作井', ZONE_0]),
  xiyu: station(['generator', 'station', '发电机间', ORDINARY]),
};
