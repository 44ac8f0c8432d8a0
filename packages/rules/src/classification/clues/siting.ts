import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import { flawed, notAsRequired, notDone } from '../lexicon/defects.ts';
import { publicPlace, tank } from '../lexicon/plant.ts';
import * as siting from '../lexicon/siting.ts';
import { all, anywhere, has, near, not, one } from '../pattern.ts';

const DISTANCE = ['MH-03', 'AQ-5.2.2'];
const PIPE = ['MH-08', 'AQ-5.2.4'];
const POWER = ['MH-09', 'AQ-5.2.5'];
const DESIGN = ['MH-10', 'AQ-5.2.1'];
const ROOM = ['MH-13', 'AQ-5.2.6'];
const SMALL_CHANGE = '小范围改动未走变更程序、图纸未更新的，按变更管理处理';

const pipeCrossing = all(has(siting.pipe), has(siting.crosses));
const roomFacing = all(has(siting.controlRoom), has(siting.facing), has(siting.dangerousUnit));

export const sitingClues: readonly Clue[] = [
  {
    criteria: DISTANCE,
    strength: DECISIVE,
    why: '外部安全防护距离不足',
    finds: all(has(siting.externalDistance), one(has(siting.tooNear), has(notAsRequired))),
    within: 'sentence',
    asks: ['protectedTarget'],
  },
  {
    criteria: DISTANCE,
    strength: FAIR,
    why: '与厂外防护目标距离不足',
    finds: all(has(publicPlace), has(siting.distance), has(siting.tooNear)),
    asks: ['protectedTarget'],
  },
  {
    criteria: DISTANCE,
    strength: STRONG,
    why: '风险等值线内有厂外防护目标',
    finds: all(has(siting.riskContour), has(publicPlace)),
    within: 'sentence',
    asks: ['protectedTarget'],
  },
  {
    criteria: DISTANCE,
    strength: BARE,
    why: '危险设施紧邻厂外防护目标',
    finds: all(has(tank), has(publicPlace), has(siting.hardBy)),
    asks: ['protectedTarget'],
  },
  {
    criteria: DISTANCE,
    strength: BARE,
    why: '未做外部安全防护距离评估',
    finds: all(has(siting.externalDistance), has(notDone)),
    asks: ['protectedTarget'],
  },
  {
    criteria: DISTANCE,
    strength: FAINT,
    why: '涉及间距',
    finds: all(one(has(siting.fireSpacing), has(siting.distance)), has(siting.tooNear)),
    lookAlike: '厂内防火间距不足不是外部安全防护距离不足',
  },
  {
    criteria: PIPE,
    strength: DECISIVE,
    why: '剧毒或硫化氢气体管道穿越公共区域',
    finds: all(has(siting.toxicGas), pipeCrossing, has(siting.publicArea)),
    within: 'sentence',
    asks: ['route'],
  },
  {
    criteria: PIPE,
    strength: BARE,
    why: '剧毒或硫化氢气体管道穿越',
    finds: all(has(siting.toxicGas), pipeCrossing),
    asks: ['route'],
  },
  {
    criteria: ['AQ-5.2.3'],
    strength: FAIR,
    why: '管线、管廊跨越',
    finds: all(
      pipeCrossing,
      one(has(siting.otherFluid), has(siting.toxicGas)),
      one(has(siting.productionArea), has(siting.publicArea)),
    ),
    within: 'sentence',
    asks: ['route'],
  },
  {
    criteria: POWER,
    strength: DECISIVE,
    why: '架空电力线路穿越生产区',
    finds: all(has(siting.powerLine), has(siting.overhead), has(siting.productionArea)),
    within: 'sentence',
    asks: ['lineOwner'],
  },
  {
    criteria: POWER,
    strength: FAIR,
    why: '架空电力线路与生产设施间距不足',
    finds: all(has(siting.powerLine), has(siting.productionArea), has(siting.distance), has(siting.tooNear)),
    within: 'sentence',
    asks: ['lineOwner'],
  },
  {
    criteria: DESIGN,
    strength: DECISIVE,
    why: '未经正规设计且未做安全设计诊断',
    finds: all(
      has(siting.notDesigned),
      one(near(siting.formalDesign, siting.notDesigned, 12), has(siting.formalDesign), has(siting.plantObject)),
    ),
    within: 'sentence',
    asks: ['designHistory'],
  },
  { criteria: DESIGN, strength: FAIR, why: '未经设计', finds: has(siting.notDesigned), asks: ['designHistory'] },
  {
    criteria: DESIGN,
    strength: FAIR,
    why: '擅自改建、增设装置设施',
    finds: all(has(siting.unauthorised), has(siting.plantObject)),
    asks: ['designHistory'],
  },
  {
    criteria: DESIGN,
    strength: BARE,
    why: '未经安全设施设计审查',
    finds: has(siting.safetyReview),
    asks: ['designHistory'],
  },
  { criteria: DESIGN, strength: GENERAL, why: '现场与图纸不一致', finds: has(siting.drawing), lookAlike: SMALL_CHANGE },
  {
    criteria: DESIGN,
    strength: FAINT,
    why: '变更未走程序',
    finds: has(siting.changeManagement),
    lookAlike: SMALL_CHANGE,
  },
  { criteria: ['AQ-5.7.5'], strength: STRONG, why: '变更未管控', finds: has(siting.changeManagement) },
  {
    criteria: ROOM,
    strength: DECISIVE,
    why: '控制室、机柜间面向危险装置一侧不满足防火防爆要求',
    finds: all(roomFacing, has(siting.weakWall)),
    within: 'sentence',
    asks: ['blastAssessment'],
  },
  {
    criteria: ROOM,
    strength: STRONG,
    why: '控制室、机柜间未按抗爆要求设计或评估',
    finds: all(has(siting.controlRoom), has(siting.blast), has(siting.weakWall)),
    within: 'sentence',
    asks: ['blastAssessment'],
  },
  {
    criteria: ROOM,
    strength: FAIR,
    why: '控制室、机柜间防火防爆不符合要求',
    finds: all(has(siting.controlRoom), has(siting.fireOrBlast), has(flawed)),
    within: 'sentence',
    asks: ['blastAssessment'],
  },
  {
    criteria: ROOM,
    strength: BARE,
    why: '控制室设在危险装置内',
    finds: all(has(siting.controlRoom), has(siting.insideUnit)),
    asks: ['blastAssessment'],
  },
  { criteria: ROOM, strength: GENERAL, why: '控制室与危险装置相邻', finds: roomFacing, asks: ['blastAssessment'] },
  {
    criteria: ['AQ-5.2.7'],
    strength: STRONG,
    why: '危险场所内设有人员用房',
    finds: all(has(siting.staffRoom), has(siting.insideUnit)),
    within: 'sentence',
  },
  {
    criteria: ROOM,
    strength: GENERAL,
    why: '人员用房设在或朝向危险场所',
    finds: all(has(siting.staffRoom), one(has(siting.insideUnit), all(has(siting.facing), has(siting.dangerousUnit)))),
    within: 'sentence',
    lookAlike: '休息室、值班室不是控制室、机柜间',
  },
];

export const sitingTempers: readonly Temper[] = [
  {
    criteria: DISTANCE,
    when: all(has(siting.fireSpacing), not(has(publicPlace)), not(has(siting.externalDistance))),
    factor: 0.5,
    lookAlike: '厂内防火间距不足不是外部安全防护距离不足',
  },
  {
    criteria: DISTANCE,
    when: anywhere(has(siting.sanitaryDistance)),
    factor: 0.4,
    lookAlike: '卫生防护距离属环境保护要求',
  },
  { criteria: POWER, when: has(siting.ownWiring), factor: 0.45, lookAlike: '本企业线路、临时线路不是地区公用架空线路' },
];
