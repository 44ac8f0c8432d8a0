import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import { absent, expired, notDone } from '../lexicon/defects.ts';
import * as management from '../lexicon/management.ts';
import * as special from '../lexicon/special-work.ts';
import { all, has, lacks, near, not, one } from '../pattern.ts';

const SYSTEM = ['MH-16', 'AQ-5.7.6'];
const PROCEDURE = ['MH-17', 'AQ-5.5.2'];
const PERMIT = ['MH-18', 'AQ-5.6.1'];
const ISOLATION = ['MH-18', 'AQ-5.6.2'];
const GAS_TEST = ['MH-18', 'AQ-5.6.3'];
const GUARDIAN = ['MH-18', 'AQ-5.6.4'];
const PAPER = '内容不完善、签字或台账不规范属一般隐患';

export const managementClues: readonly Clue[] = [
  {
    criteria: SYSTEM,
    strength: DECISIVE,
    why: '未建立全员安全责任制',
    finds: lacks(management.responsibility),
    asks: ['systemContent'],
  },
  {
    criteria: SYSTEM,
    strength: FAIR,
    why: '安全责任制与岗位不匹配',
    finds: all(has(management.responsibility), has(management.notMatched)),
    within: 'sentence',
    asks: ['systemContent'],
  },
  {
    criteria: SYSTEM,
    strength: BARE,
    why: '安全责任制未落实',
    finds: near(management.responsibility, management.notCarriedOut, 6),
    asks: ['systemContent'],
  },
  {
    criteria: SYSTEM,
    strength: DECISIVE,
    why: '未建立或未实施隐患排查治理制度',
    finds: one(
      lacks(management.hazardSystem),
      near(management.hazardSystem, notDone, 10),
      has(management.noInvestigation),
    ),
    asks: ['systemContent'],
  },
  {
    criteria: SYSTEM,
    strength: GENERAL,
    why: '责任制、隐患排查内容不完善',
    finds: all(one(has(management.responsibility), has(management.hazardSystem)), has(management.poorly)),
    lookAlike: PAPER,
  },
  {
    criteria: SYSTEM,
    strength: FAIR,
    why: '提供不出责任制或隐患排查制度',
    finds: all(one(has(management.responsibility), has(management.hazardSystem)), has(management.cannotShow)),
    within: 'sentence',
    asks: ['systemContent'],
  },
  {
    criteria: PROCEDURE,
    strength: FAIR,
    why: '提供不出操作规程',
    finds: all(has(management.procedure), has(management.cannotShow)),
    within: 'sentence',
    asks: ['systemContent'],
  },
  {
    criteria: PROCEDURE,
    strength: DECISIVE,
    why: '未制定操作规程',
    finds: lacks(management.procedure),
    asks: ['systemContent'],
  },
  {
    criteria: PROCEDURE,
    strength: STRONG,
    why: '未制定工艺控制指标',
    finds: one(lacks(management.indices), near(management.indices, notDone, 8)),
    asks: ['systemContent'],
  },
  {
    criteria: PROCEDURE,
    strength: STRONG,
    why: '操作规程缺少工艺控制指标',
    finds: all(has(management.procedureMention), has(management.indices), one(has(absent), has(notDone))),
    asks: ['systemContent'],
  },
  {
    criteria: PROCEDURE,
    strength: GENERAL,
    why: '操作规程内容不完善',
    finds: all(has(management.procedureMention), one(has(absent), has(notDone), has(management.poorly))),
    lookAlike: '规程已有但不完善、未修订、未执行的属一般隐患',
  },
  {
    criteria: PERMIT,
    strength: DECISIVE,
    why: '特殊作业未经审批',
    finds: all(has(special.work), has(special.noPermit)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: STRONG,
    why: '作业票签字、时间或数据不实',
    finds: all(has(special.work), has(special.falsified)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: FAIR,
    why: '作业级别、时限或审批权限不符',
    finds: all(has(special.work), has(special.wrongLevel)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: FAIR,
    why: '作业前未分析风险或未落实措施',
    finds: all(has(special.work), has(special.notAssessed)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: STRONG,
    why: '未按标准制定特殊作业管理制度',
    finds: all(
      has(special.work),
      has(special.system),
      one(
        near(special.system, absent, 14),
        near(special.system, notDone, 10),
        near(special.system, expired, 10),
        has(special.oldEdition),
      ),
    ),
    asks: ['systemContent'],
  },
  {
    criteria: ISOLATION,
    strength: STRONG,
    why: '作业前未隔离、置换、通风',
    finds: all(has(special.work), has(special.notIsolated)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: GAS_TEST,
    strength: STRONG,
    why: '未按规定做气体分析',
    finds: all(
      one(has(special.fireOrConfined), has(special.permit)),
      has(special.noGasTest),
      one(has(absent), has(notDone), has(special.gasTestWrong)),
    ),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: GAS_TEST,
    strength: BARE,
    why: '作业未录像',
    finds: all(has(special.work), has(special.notFilmed)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: GUARDIAN,
    strength: STRONG,
    why: '作业无人监护',
    finds: all(has(special.work), has(special.noGuardian)),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: BARE,
    why: '特殊作业制度未有效执行',
    finds: all(
      has(special.work),
      one(has(special.carelessly), all(has(special.permit), has(special.manyProblems))),
      not(has(special.protectiveGear)),
      not(has(special.slip)),
    ),
    within: 'sentence',
    asks: ['permitFacts'],
  },
  {
    criteria: PERMIT,
    strength: GENERAL,
    why: '票面瑕疵或个人防护缺陷',
    finds: all(has(special.work), one(has(special.slip), has(special.protectiveGear))),
    within: 'sentence',
    lookAlike: '票面书写瑕疵、个人防护不规范属一般隐患',
  },
  { criteria: PERMIT, strength: FAINT, why: '涉及特殊作业', finds: has(special.work) },
];

export const managementTempers: readonly Temper[] = [
  {
    criteria: SYSTEM,
    when: all(has(management.poorly), not(has(management.notMatched))),
    factor: 0.6,
    lookAlike: PAPER,
  },
  {
    criteria: PROCEDURE,
    when: has(management.ancillary),
    factor: 0.5,
    lookAlike: '辅助设备的操作规程不是生产工艺的操作规程',
  },
  {
    criteria: PROCEDURE,
    when: all(one(has(management.violated), has(management.deviation)), not(lacks(management.procedure))),
    factor: 0.5,
    lookAlike: '违反规程、超指标运行不是未制定规程',
  },
  {
    criteria: [...PERMIT, ...GAS_TEST, ...GUARDIAN],
    when: all(has(special.slip), not(has(special.falsified)), not(has(special.wrongLevel))),
    factor: 0.6,
    lookAlike: '票面书写瑕疵属一般隐患',
  },
];
