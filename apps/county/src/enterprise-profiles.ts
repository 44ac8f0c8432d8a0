import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { creditCode } from './credit-code.ts';

/** What is on record of an enterprise besides who works there. */
export type Profile = Omit<EnterpriseProfile, 'principalName' | 'phone' | 'creditCode'>;

/** The ten invented enterprises of 云岭区. A `null` is a fact nobody has established yet, as in any real office. */
export const PROFILES = {
  ruihe: {
    name: '云岭瑞禾制药有限公司',
    aliases: ['瑞禾制药', '瑞禾药业', '云岭瑞禾制药有限公司（一厂区）'],
    kind: 'pharma',
    hasStorage: true,
    ownership: 'private',
    locationKind: 'park',
    hazardousProcesses: ['加氢', '氯化'],
    installations: [
      { name: '溶剂罐区', level: 3, rValue: 18.6 },
      { name: '加氢车间', level: 4, rValue: 6.2 },
    ],
    standardization: '3',
    township: '松岭镇',
    address: '云岭区松岭镇化工园区经三路6号',
  },
  jintang: {
    name: '云岭晋棠精细化工有限公司',
    aliases: ['晋棠化工', '晋棠精细化工'],
    kind: 'producer',
    hasStorage: true,
    ownership: 'private',
    locationKind: 'park',
    hazardousProcesses: ['硝化', '氯化', '重氮化'],
    installations: [
      { name: '液氯储存单元', level: 2, rValue: 64 },
      { name: '苯类罐区', level: 3, rValue: 21.5 },
      { name: '硝化装置', level: 2, rValue: 55.3 },
    ],
    standardization: '2',
    township: '松岭镇',
    address: '云岭区松岭镇化工园区纬二路11号',
  },
  songling: {
    name: '云岭石油储运有限公司松岭油库',
    aliases: ['松岭油库', '云岭石油松岭油库'],
    kind: 'oil-depot',
    hasStorage: true,
    ownership: 'central',
    locationKind: 'other',
    hazardousProcesses: [],
    installations: [
      { name: '汽油储罐区', level: 2, rValue: 58.2 },
      { name: '柴油储罐区', level: 4, rValue: 4.1 },
    ],
    standardization: '2',
    township: '松岭镇',
    address: '云岭区松岭镇铁路货场东侧',
  },
  qingluan: {
    name: '云岭区青峦液化气储配站',
    aliases: ['青峦液化气站', '青峦储配站'],
    kind: 'gas-supply',
    hasStorage: true,
    ownership: 'private',
    locationKind: 'other',
    hazardousProcesses: [],
    installations: [{ name: '液化石油气储罐区', level: 3, rValue: 15.8 }],
    standardization: '3',
    township: '青峦乡',
    address: '云岭区青峦乡北坡村东500米',
  },
  hongze: {
    name: '云岭区宏泽化工经营部',
    aliases: ['宏泽化工'],
    kind: 'dealer',
    hasStorage: false,
    ownership: 'private',
    locationKind: 'built-up',
    hazardousProcesses: [],
    installations: [],
    standardization: null,
    township: '城关街道',
    address: '云岭区城关街道建材市场12号',
  },
  beichuan: {
    name: '云岭区北川气体有限公司',
    aliases: ['北川气体'],
    kind: 'storage-dealer',
    hasStorage: true,
    ownership: 'private',
    locationKind: 'other',
    hazardousProcesses: [],
    installations: [],
    standardization: '3',
    township: '北川镇',
    address: '云岭区北川镇工业路29号',
  },
  liyuan: {
    name: '云岭黎源危险货物仓储有限公司',
    aliases: ['黎源仓储', '黎源危货仓储'],
    kind: 'warehouse',
    hasStorage: true,
    ownership: 'state',
    locationKind: 'other',
    hazardousProcesses: [],
    installations: [
      { name: '甲类一号库', level: 4, rValue: 7.7 },
      { name: '甲类二号库', level: 3, rValue: 12.9 },
    ],
    standardization: 'none',
    township: '北川镇',
    address: '云岭区北川镇物流园B区',
  },
  shuangqiao: {
    name: '云岭区双桥加油加气站',
    aliases: ['双桥加油站', '双桥站'],
    kind: 'filling-station',
    hasStorage: true,
    ownership: 'private',
    locationKind: 'other',
    hazardousProcesses: [],
    installations: [],
    standardization: '3',
    township: '双桥镇',
    address: '云岭区双桥镇207国道西侧',
  },
  hechuan: {
    name: '云岭区鹤川加油站',
    aliases: ['鹤川加油站'],
    kind: 'filling-station',
    hasStorage: true,
    ownership: 'state',
    locationKind: 'built-up',
    hazardousProcesses: [],
    installations: [],
    standardization: '2',
    township: '城关街道',
    address: '云岭区城关街道鹤川路88号',
  },
  xiyu: {
    name: '云岭区西峪加油站',
    aliases: ['西峪加油站', '西峪服务区加油站'],
    kind: 'filling-station',
    hasStorage: true,
    ownership: 'central',
    locationKind: 'expressway-service',
    hazardousProcesses: [],
    installations: null,
    standardization: '3',
    township: '西峪乡',
    address: '云岭区西峪乡高速公路西峪服务区南区',
  },
} satisfies Record<string, Profile>;

export type EnterpriseKey = keyof typeof PROFILES;
export const ENTERPRISE_KEYS = Object.keys(PROFILES) as readonly EnterpriseKey[];

/** An invented code with a true check character, in a region code that belongs to no place. */
export function creditCodeOf(key: EnterpriseKey): string {
  const serial = String(ENTERPRISE_KEYS.indexOf(key) + 1).padStart(9, '0');
  return creditCode(`91149900${serial}`);
}
