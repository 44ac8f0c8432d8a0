import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import * as control from '../lexicon/control.ts';
import { expired, insufficient, notAsRequired, notDone } from '../lexicon/defects.ts';
import { lowSourceLevel, tank } from '../lexicon/plant.ts';
import { all, anywhere, has, isBroken, isDisabled, isFlawed, lacks, near, not, one } from '../pattern.ts';

const SHUT_OFF = ['MH-05', 'AQ-5.5.6'];
const SAFETY_SYSTEM = ['MH-05', 'AQ-5.5.5'];
const WATER = ['MH-06', 'AQ-5.4.7'];
const FILLING = ['MH-07', 'AQ-5.4.4'];

const noShutOff = one(lacks(control.shutOff), isDisabled(control.shutOff));
const noSafetySystem = one(
  lacks(control.safetySystem),
  isDisabled(control.safetySystem),
  near(control.safetySystem, control.notIndependent, 14),
  near(control.safetySystem, notAsRequired, 8),
  isFlawed(control.safetySystem),
);
const noWater = one(
  lacks(control.waterInjection),
  isDisabled(control.waterInjection),
  isBroken(control.waterInjection),
  near(control.waterInjection, notAsRequired, 10),
  isFlawed(control.waterInjection),
);
const noArm = one(lacks(control.loadingArm), isDisabled(control.loadingArm), near(control.hose, control.insteadOf, 4));

export const tankAndFillingClues: readonly Clue[] = [
  {
    criteria: SHUT_OFF,
    strength: DECISIVE,
    why: '罐区缺少紧急切断',
    finds: all(has(tank), noShutOff),
    within: 'sentence',
    asks: ['sourceLevel'],
  },
  {
    criteria: SHUT_OFF,
    strength: FAIR,
    why: '罐区紧急切断失效',
    finds: all(has(tank), one(isBroken(control.shutOff), isFlawed(control.shutOff))),
    within: 'sentence',
    asks: ['sourceLevel'],
  },
  { criteria: SHUT_OFF, strength: BARE, why: '缺少紧急切断', finds: noShutOff, asks: ['sourceLevel'] },
  {
    criteria: SHUT_OFF,
    strength: GENERAL,
    why: '紧急切断不符合要求',
    finds: one(isBroken(control.shutOff), near(control.shutOff, notAsRequired, 10)),
    asks: ['sourceLevel'],
  },
  {
    criteria: SAFETY_SYSTEM,
    strength: DECISIVE,
    why: '罐区缺少独立的安全仪表系统',
    finds: all(has(tank), noSafetySystem),
    within: 'sentence',
    asks: ['sourceLevel', 'medium'],
  },
  {
    criteria: SAFETY_SYSTEM,
    strength: FAIR,
    why: '缺少独立的安全仪表系统',
    finds: noSafetySystem,
    asks: ['sourceLevel', 'medium'],
  },
  {
    criteria: SAFETY_SYSTEM,
    strength: GENERAL,
    why: '安全仪表系统管理缺陷',
    finds: all(has(control.safetySystem), one(has(notDone), has(expired), has(insufficient))),
    asks: ['sourceLevel'],
  },
  {
    criteria: WATER,
    strength: DECISIVE,
    why: '液化烃储罐缺少注水措施',
    finds: all(one(has(control.liquefiedHydrocarbon), has(tank)), noWater),
    within: 'sentence',
    asks: ['tankType'],
  },
  { criteria: WATER, strength: FAIR, why: '缺少注水措施', finds: noWater, asks: ['tankType'] },
  { criteria: WATER, strength: FAINT, why: '涉及注水措施', finds: has(control.waterInjection) },
  {
    criteria: FILLING,
    strength: DECISIVE,
    why: '液化气体充装未用万向管道系统',
    finds: all(one(has(control.liquefiedGas), has(control.filling)), noArm),
    within: 'sentence',
    asks: ['medium'],
  },
  {
    criteria: FILLING,
    strength: STRONG,
    why: '液化气体充装使用软管',
    finds: all(has(control.liquefiedGas), has(control.filling), has(control.hose)),
    within: 'sentence',
    asks: ['medium'],
  },
  { criteria: FILLING, strength: BARE, why: '充装未用万向管道系统', finds: noArm, asks: ['medium'] },
  {
    criteria: FILLING,
    strength: FAINT,
    why: '装卸软管缺陷',
    finds: all(has(control.filling), has(control.hose)),
    lookAlike: '非液化气体的装卸软管缺陷不判定',
  },
];

export const tankAndFillingTempers: readonly Temper[] = [
  {
    criteria: [...SHUT_OFF, ...SAFETY_SYSTEM],
    when: anywhere(has(lowSourceLevel)),
    factor: 0.45,
    lookAlike: '三、四级重大危险源或不构成重大危险源的不适用',
  },
  {
    criteria: SHUT_OFF,
    when: all(has(control.notTank), not(has(tank))),
    factor: 0.6,
    lookAlike: '罐区以外的装卸、加油部位',
  },
  { criteria: WATER, when: has(control.refrigerated), factor: 0.4, lookAlike: '全冷冻、半冷冻式储罐不适用' },
  { criteria: FILLING, when: has(control.cylinder), factor: 0.45, lookAlike: '气瓶充装另有规定' },
];
