import { BARE, type Clue, DECISIVE, FAINT, GENERAL, STRONG, type Temper } from '../clue.ts';
import { thing } from '../concept.ts';
import { absent, broken, disabled, expired, notAsRequired } from '../lexicon/defects.ts';
import {
  electrical,
  explosionProofFitting,
  gasDetector,
  handTool,
  notExplosionProof,
  notSentOn,
  openedFitting,
  portableElectronics,
  setpoint,
  wrongPlace as singlePlace,
  unprotectedWiring,
  wholeSystem,
  wrongKind,
} from '../lexicon/gas-detection.ts';
import { explosiveArea } from '../lexicon/plant.ts';
import { work } from '../lexicon/special-work.ts';
import { all, has, isBroken, isDisabled, isFlawed, lacks, near, not, one } from '../pattern.ts';

const GAS = ['MH-12', 'AQ-5.4.2'];
const EX = ['MH-12', 'AQ-5.4.3'];
const SINGLE = '个别探测器故障、超期、移位一般不判定；整套停用或该设未设才判定';
const explosionProof = thing('防爆电气', '防爆(?!墙|板|门|膜)');

export const gasAndExplosionClues: readonly Clue[] = [
  {
    criteria: GAS,
    strength: DECISIVE,
    why: '应设的气体检测报警未设置',
    finds: all(lacks(gasDetector), not(has(work))),
    asks: ['leakSource'],
  },
  {
    criteria: GAS,
    strength: BARE,
    why: '气体检测报警选型与介质不符',
    finds: all(has(gasDetector), has(wrongKind)),
    asks: ['leakSource'],
  },
  {
    criteria: GAS,
    strength: STRONG,
    why: '整套气体检测报警失去作用',
    finds: all(one(isDisabled(gasDetector), isBroken(gasDetector)), has(wholeSystem)),
    asks: ['extent'],
  },
  { criteria: GAS, strength: BARE, why: '气体检测报警被停用', finds: isDisabled(gasDetector), asks: ['extent'] },
  {
    criteria: GAS,
    strength: BARE,
    why: '报警信号未送至有人值守处',
    finds: all(has(gasDetector), has(notSentOn)),
    within: 'sentence',
    asks: ['leakSource'],
  },
  {
    criteria: GAS,
    strength: BARE,
    why: '气体检测报警设置不符合要求',
    finds: all(isFlawed(gasDetector), not(has(setpoint)), not(has(singlePlace)), not(has(expired))),
    asks: ['leakSource'],
  },
  {
    criteria: GAS,
    strength: GENERAL,
    why: '个别气体检测报警器故障',
    finds: isBroken(gasDetector),
    asks: ['extent'],
    lookAlike: SINGLE,
  },
  {
    criteria: GAS,
    strength: GENERAL,
    why: '气体检测报警不符合要求',
    finds: near(gasDetector, notAsRequired),
    lookAlike: SINGLE,
  },
  {
    criteria: GAS,
    strength: FAINT,
    why: '气体检测报警超期或报警值不当',
    finds: all(has(gasDetector), one(has(expired), has(setpoint), has(singlePlace))),
    lookAlike: SINGLE,
  },
  {
    criteria: GAS,
    strength: FAINT,
    why: '涉及气体检测报警',
    finds: all(has(gasDetector), one(has(absent), has(disabled), has(broken))),
    within: 'sentence',
    lookAlike: SINGLE,
  },
  {
    criteria: EX,
    strength: DECISIVE,
    why: '爆炸危险场所使用非防爆电气',
    finds: all(has(notExplosionProof), has(explosiveArea), has(electrical)),
    within: 'sentence',
    asks: ['areaClass'],
  },
  {
    criteria: EX,
    strength: STRONG,
    why: '使用非防爆电气',
    finds: near(notExplosionProof, electrical),
    asks: ['areaClass'],
  },
  { criteria: EX, strength: BARE, why: '防爆性能不符合要求', finds: has(notExplosionProof), asks: ['areaClass'] },
  {
    criteria: EX,
    strength: BARE,
    why: '防爆电气结合面、引入口不严，失去防爆性能',
    finds: all(has(explosionProofFitting), has(openedFitting)),
    asks: ['areaClass', 'extent'],
  },
  {
    criteria: EX,
    strength: BARE,
    why: '防爆电气安装不符合要求',
    finds: one(isFlawed(explosionProof), all(one(has(explosionProof), has(explosiveArea)), has(unprotectedWiring))),
    asks: ['areaClass', 'extent'],
  },
  {
    criteria: EX,
    strength: FAINT,
    why: '涉及防爆电气',
    finds: has(explosionProof),
    lookAlike: '接地、标志、铭牌等缺陷不判定',
  },
];

export const gasAndExplosionTempers: readonly Temper[] = [
  { criteria: EX, when: all(has(handTool), not(has(electrical))), factor: 0.4, lookAlike: '手工工具不是电气设备' },
  {
    criteria: EX,
    when: has(portableElectronics),
    factor: 0.55,
    lookAlike: '随身携带的手机、对讲机不是安装使用的电气设备',
  },
];
