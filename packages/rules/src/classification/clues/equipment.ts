import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import { absent, broken, disabled, expired, insufficient, notAsRequired, notDone } from '../lexicon/defects.ts';
import * as equipment from '../lexicon/equipment.ts';
import { all, has, isBroken, isDisabled, lacks, near, not, one } from '../pattern.ts';

const POWER = ['MH-14', 'AQ-5.4.1'];
const RELIEF = ['MH-15', 'AQ-5.4.6'];
const ANY_DEFECT = one(has(absent), has(insufficient), has(disabled), has(broken), has(notAsRequired), has(notDone));

export const equipmentClues: readonly Clue[] = [
  {
    criteria: POWER,
    strength: DECISIVE,
    why: '自控系统缺少不间断电源',
    finds: lacks(equipment.ups),
    asks: ['loadClass'],
  },
  {
    criteria: POWER,
    strength: FAIR,
    why: '不间断电源失去作用',
    finds: one(isDisabled(equipment.ups), isBroken(equipment.ups)),
    asks: ['extent'],
  },
  {
    criteria: POWER,
    strength: STRONG,
    why: '缺少双重电源',
    finds: one(lacks(equipment.dualSupply), isDisabled(equipment.dualSupply)),
    asks: ['loadClass'],
  },
  {
    criteria: POWER,
    strength: FAIR,
    why: '双重电源不符合要求',
    finds: one(near(equipment.dualSupply, notAsRequired, 10), isBroken(equipment.dualSupply)),
    asks: ['loadClass'],
  },
  {
    criteria: POWER,
    strength: STRONG,
    why: '装置由单路电源供电',
    finds: all(has(equipment.singleSupply), has(equipment.chemicalUnit)),
    within: 'sentence',
    asks: ['loadClass'],
  },
  { criteria: POWER, strength: FAIR, why: '单路电源供电', finds: has(equipment.singleSupply), asks: ['loadClass'] },
  {
    criteria: POWER,
    strength: GENERAL,
    why: '不间断电源电池老化、超期',
    finds: one(near(equipment.ups, expired), all(has(equipment.ups), has(equipment.upsBattery))),
    asks: ['extent'],
  },
  {
    criteria: RELIEF,
    strength: DECISIVE,
    why: '安全阀、爆破片前后阀门未开，安全附件未投用',
    finds: all(has(equipment.reliefMention), near(equipment.blockValve, equipment.closed, 10)),
    asks: ['valveState'],
  },
  {
    criteria: RELIEF,
    strength: STRONG,
    why: '安全阀、爆破片前后阀门未开',
    finds: all(has(equipment.reliefMention), near(equipment.blockValve, equipment.closed, 10)),
    within: 'sentence',
    asks: ['valveState'],
  },
  {
    criteria: RELIEF,
    strength: DECISIVE,
    why: '安全阀、爆破片未投用',
    finds: one(isDisabled(equipment.relief), near(equipment.relief, equipment.closed, 8)),
    asks: ['valveState'],
  },
  {
    criteria: RELIEF,
    strength: FAIR,
    why: '安全阀、爆破片失效',
    finds: one(isBroken(equipment.relief), all(has(equipment.relief), has(equipment.notReplaced))),
    within: 'sentence',
    asks: ['valveState'],
  },
  { criteria: RELIEF, strength: BARE, why: '缺少安全阀、爆破片', finds: lacks(equipment.relief), asks: ['valveState'] },
  {
    criteria: RELIEF,
    strength: GENERAL,
    why: '安全附件校验、铅封等缺陷',
    finds: all(has(equipment.reliefMention), one(has(expired), has(equipment.seal), has(notAsRequired), has(notDone))),
    lookAlike: '仅校验过期、铅封缺失、标牌不清的不判定',
  },
  {
    criteria: RELIEF,
    strength: FAINT,
    why: '其他安全附件缺陷',
    finds: one(
      isBroken(equipment.gauge),
      lacks(equipment.gauge),
      isBroken(equipment.breather),
      lacks(equipment.breather),
      isDisabled(equipment.breather),
    ),
    lookAlike: '压力表、呼吸阀、阻火器等缺陷一般不按本条判定',
  },
  {
    criteria: ['AQ-5.5.11'],
    strength: STRONG,
    why: '常压储罐保护设施缺失或失效',
    finds: all(
      has(equipment.atmosphericTank),
      one(
        lacks(equipment.breather),
        isDisabled(equipment.breather),
        isBroken(equipment.breather),
        lacks(equipment.levelInterlock),
        isDisabled(equipment.levelInterlock),
      ),
    ),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.5.12'],
    strength: STRONG,
    why: '内浮顶储罐浮盘运行异常',
    finds: all(has(equipment.floatingRoof), has(equipment.floatingRoofTrouble)),
    within: 'sentence',
  },
  { criteria: ['AQ-5.2.9'], strength: STRONG, why: '液化烃泵布置位置', finds: has(equipment.pumpUnderRack) },
  {
    criteria: ['AQ-5.2.8'],
    strength: FAIR,
    why: '硝酸铵储量与周边',
    finds: all(has(equipment.ammoniumNitrate), has(equipment.ammoniumNitrateStock), ANY_DEFECT),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.4.8'],
    strength: FAIR,
    why: '硝酸铵溶液监控',
    finds: all(has(equipment.ammoniumNitrate), has(equipment.ammoniumNitrateControl), ANY_DEFECT),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.4.9'],
    strength: STRONG,
    why: '液氯场所封闭与事故吸收',
    finds: all(has(equipment.chlorineHouse), has(equipment.chlorineAbsorption), ANY_DEFECT),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.4.5'],
    strength: FAIR,
    why: '油气、尾气收集缺少安全措施',
    finds: all(has(equipment.offGas), has(equipment.offGasProtection), ANY_DEFECT),
    within: 'sentence',
  },
];

export const equipmentTempers: readonly Temper[] = [
  {
    criteria: POWER,
    when: all(has(equipment.nonProcessPower), not(has(equipment.controlSystem))),
    factor: 0.5,
    lookAlike: '应急照明、消防、办公等用电不是化工装置供电',
  },
];
