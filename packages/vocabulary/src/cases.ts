import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** Where a case (行政处罚案件) stands. */
export const caseStateLabel = {
  proposed: '待审批立案',
  opened: '调查取证',
  investigated: '调查终结',
  notified: '已告知',
  hearing: '待听证',
  heard: '已听证',
  decided: '已决定，待履行',
  demanded: '已催告',
  court: '已申请法院执行',
  'transfer-asked': '待决定移送',
  'transfer-agreed': '待移送公安',
  transferred: '公安审查中',
  closed: '已结案',
  withdrawn: '已撤销',
} as const satisfies Labels<string>;
export const CaseState = z.enum(wordsOf(caseStateLabel));
export type CaseState = z.infer<typeof CaseState>;

export const caseActionLabel = {
  approve: '批准立案',
  investigate: '调查终结',
  notify: '告知',
  'ask-hearing': '登记听证申请',
  hear: '记录听证',
  decide: '作出决定',
  pay: '登记缴款',
  demand: '催告',
  'apply-court': '申请法院执行',
  close: '结案',
  'ask-transfer': '提出移送',
  'agree-transfer': '决定移送',
  'refuse-transfer': '决定不移送',
  'hand-over': '移交公安',
  'police-took': '登记公安立案',
  'police-declined': '登记公安不立案',
  publish: '公开处罚信息',
  unpublish: '撤下公开信息',
  withdraw: '撤销案件',
} as const satisfies Labels<string>;
export const CaseAction = z.enum(wordsOf(caseActionLabel));
export type CaseAction = z.infer<typeof CaseAction>;

/** Steps that need no more than a sentence and, for a hearing, its day. */
export const PlainCaseAction = CaseAction.exclude(['investigate', 'notify', 'decide', 'pay']);
export type PlainCaseAction = z.infer<typeof PlainCaseAction>;

export const casePartyLabel = { unit: '单位', person: '个人' } as const;
export const CaseParty = z.enum(wordsOf(casePartyLabel));
export type CaseParty = z.infer<typeof CaseParty>;

/** Whether the order to correct was given time, or the time is over. */
export const caseStageLabel = { first: '首次查处', overdue: '逾期未改正或拒不执行' } as const;
export const CaseStage = z.enum(wordsOf(caseStageLabel));
export type CaseStage = z.infer<typeof CaseStage>;
