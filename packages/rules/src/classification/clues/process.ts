import { BARE, type Clue, DECISIVE, FAINT, FAIR, GENERAL, STRONG, type Temper } from '../clue.ts';
import { mention } from '../concept.ts';
import * as control from '../lexicon/control.ts';
import { broken, notDone } from '../lexicon/defects.ts';
import * as novelty from '../lexicon/novelty.ts';
import { hazardousProcess, processUnit, tank } from '../lexicon/plant.ts';
import { all, has, isBroken, isDisabled, isFlawed, lacks, near, not, one } from '../pattern.ts';

const CONTROL = ['MH-04', 'AQ-5.5.3', 'AQ-5.5.4'];
const OBSOLETE = ['MH-11', 'AQ-5.3.1'];
const NEW_PROCESS = ['MH-19', 'AQ-5.3.2'];
const REACTION = ['MH-19', 'AQ-5.3.5'];
const TRIAL = ['MH-19', 'AQ-5.5.1'];

const uncontrolled = one(lacks(control.automation), isDisabled(control.automation), has(control.notInterlocked));
const brokenControl = isBroken(control.automation);
const nitration = mention('硝化', '硝化');
const cooling = mention('冷却', '冷却|降温|冷冻盐水|自动化|自动控制');

export const processClues: readonly Clue[] = [
  {
    criteria: CONTROL,
    strength: DECISIVE,
    why: '重点监管工艺的自动化控制、紧急停车缺失或未投用',
    finds: all(has(hazardousProcess), uncontrolled),
    within: 'sentence',
    asks: ['processKind', 'interlockApproval'],
  },
  {
    criteria: CONTROL,
    strength: STRONG,
    why: '重点监管工艺由人工操作',
    finds: all(has(hazardousProcess), has(control.manual)),
    within: 'sentence',
    asks: ['processKind', 'interlockApproval'],
  },
  {
    criteria: CONTROL,
    strength: FAIR,
    why: '反应设备的自动化控制缺失、停用或由人工操作',
    finds: all(has(processUnit), one(uncontrolled, has(control.manual))),
    within: 'sentence',
    asks: ['processKind', 'interlockApproval'],
  },
  {
    criteria: CONTROL,
    strength: BARE,
    why: '重点监管工艺的自动化控制失效',
    finds: all(one(has(hazardousProcess), has(processUnit)), brokenControl),
    within: 'sentence',
    asks: ['processKind', 'extent'],
  },
  {
    criteria: CONTROL,
    strength: BARE,
    why: '自动化控制、联锁缺失或停用',
    finds: all(uncontrolled, not(has(tank)), not(has(control.otherSystem))),
    asks: ['processKind', 'interlockApproval'],
  },
  {
    criteria: CONTROL,
    strength: BARE,
    why: '自动化控制、紧急停车不完善',
    finds: all(isFlawed(control.automation), not(has(control.otherSystem))),
    asks: ['processKind', 'extent'],
  },
  {
    criteria: CONTROL,
    strength: FAINT,
    why: '涉及自动化控制或联锁',
    finds: all(has(control.automation), one(uncontrolled, brokenControl, has(broken))),
    lookAlike: '不属于重点监管工艺，或只是个别仪表故障',
  },
  {
    criteria: ['AQ-5.5.7'],
    strength: STRONG,
    why: '安全联锁被摘除、旁路或未投用',
    finds: one(
      isDisabled(control.automation),
      all(has(control.ledgerOnly), has(control.unapproved)),
      all(has(novelty.interlock), has(control.unapproved)),
    ),
    within: 'sentence',
    asks: ['interlockApproval'],
  },
  {
    criteria: ['AQ-5.2.10'],
    strength: FAIR,
    why: '硝化装置自动化或冷却缺陷',
    finds: all(has(nitration), has(cooling), one(has(notDone), uncontrolled, brokenControl)),
    within: 'sentence',
  },
  {
    criteria: OBSOLETE,
    strength: DECISIVE,
    why: '使用目录列出的淘汰工艺、设备',
    finds: all(has(novelty.eliminated), not(has(novelty.eliminatedRecords))),
    asks: ['catalogueItem'],
  },
  {
    criteria: OBSOLETE,
    strength: STRONG,
    why: '属于淘汰目录中的工艺、设备',
    finds: has(novelty.catalogueItem),
    within: 'sentence',
    asks: ['catalogueItem'],
  },
  {
    criteria: OBSOLETE,
    strength: FAINT,
    why: '设备陈旧',
    finds: has(novelty.old),
    lookAlike: '陈旧、超期服役但不在目录内的设备不判定',
  },
  {
    criteria: NEW_PROCESS,
    strength: DECISIVE,
    why: '新工艺未经试验验证',
    finds: all(has(novelty.newProcess), has(notDone)),
    within: 'sentence',
    asks: ['assessmentScope'],
  },
  {
    criteria: NEW_PROCESS,
    strength: DECISIVE,
    why: '首次使用的工艺未经省级安全可靠性论证',
    finds: near(novelty.reliability, notDone, 14),
    within: 'sentence',
    asks: ['assessmentScope'],
  },
  {
    criteria: NEW_PROCESS,
    strength: STRONG,
    why: '首次使用的工艺未经论证',
    finds: all(has(novelty.reliability), has(notDone)),
    within: 'sentence',
    asks: ['assessmentScope'],
  },
  { criteria: ['AQ-5.3.3'], strength: STRONG, why: '工艺技术来源不明', finds: has(novelty.unknownOrigin) },
  {
    criteria: REACTION,
    strength: DECISIVE,
    why: '反应安全风险未评估',
    finds: near(novelty.reactionRisk, notDone, 16),
    asks: ['assessmentScope'],
  },
  {
    criteria: REACTION,
    strength: BARE,
    why: '反应安全风险评估不全或建议未落实',
    finds: all(has(novelty.reactionRisk), one(has(novelty.incomplete), has(notDone))),
    within: 'sentence',
    asks: ['assessmentScope'],
  },
  {
    criteria: TRIAL,
    strength: DECISIVE,
    why: '无试生产方案即开车',
    finds: one(near(novelty.trialPlan, notDone, 14), has(novelty.noTrialPlan)),
    asks: ['assessmentScope'],
  },
  {
    criteria: TRIAL,
    strength: BARE,
    why: '试生产方案未经论证评审',
    finds: all(has(novelty.trial), has(novelty.reviewed), has(notDone)),
    within: 'sentence',
    asks: ['assessmentScope'],
  },
  {
    criteria: TRIAL,
    strength: GENERAL,
    why: '涉及试生产',
    finds: all(has(novelty.trial), has(notDone)),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.5.1'],
    strength: STRONG,
    why: '开车前未做安全检查',
    finds: all(has(novelty.beforeStart), has(notDone)),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.3.4'],
    strength: STRONG,
    why: '硝化工艺安全信息不全',
    finds: all(has(nitration), has(novelty.processSafetyData), has(notDone)),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.3.6'],
    strength: STRONG,
    why: '危险固体感度未测试',
    finds: all(has(novelty.sensitivity), has(notDone)),
    within: 'sentence',
  },
];

export const processTempers: readonly Temper[] = [
  { criteria: CONTROL, when: has(control.ledgerOnly), factor: 0.5, lookAlike: '联锁台账、测试记录不全属一般隐患' },
  {
    criteria: CONTROL,
    when: all(has(control.approvedBypass), not(has(control.unapproved))),
    factor: 0.6,
    lookAlike: '按程序审批的临时手动、摘除不判定',
  },
  {
    criteria: CONTROL,
    when: all(has(control.otherSystem), not(has(hazardousProcess)), not(has(processUnit))),
    factor: 0.5,
    lookAlike: '与重点监管工艺控制无关的系统',
  },
];
