import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** A tip-off (群众举报): what somebody of the public, or of an enterprise, reports through the scanned code. */
export const tipOffStateLabel = {
  received: '待受理',
  investigating: '核查中',
  referred: '已移送',
  declined: '不予受理',
  joined: '已并案',
  answered: '已答复',
} as const satisfies Labels<string>;
export const TipOffState = z.enum(wordsOf(tipOffStateLabel));
export type TipOffState = z.infer<typeof TipOffState>;

export const tipOffActionLabel = {
  'turn-into-hazard': '受理并立为隐患',
  refer: '移送',
  decline: '不予受理',
  join: '并案',
  answer: '答复举报人',
  ask: '向举报人了解情况',
  'propose-reward': '提出奖励',
  'decide-reward': '审定奖励',
} as const satisfies Labels<string>;
export const TipOffAction = z.enum(wordsOf(tipOffActionLabel));
export type TipOffAction = z.infer<typeof TipOffAction>;

/** Why an office does not take a tip-off up. */
export const declineReasonLabel = {
  'no-clue': '没有具体线索，无法核查',
  'not-safety': '不属于安全生产事项',
  'dealt-with': '已经依法处理，没有新的线索',
  'in-court': '已进入诉讼、复议等法定程序',
} as const satisfies Labels<string>;
export const DeclineReason = z.enum(wordsOf(declineReasonLabel));
export type DeclineReason = z.infer<typeof DeclineReason>;

export const rewardKindLabel = { 'major-hazard': '重大事故隐患', 'concealed-accident': '瞒报事故' } as const;
export const RewardKind = z.enum(wordsOf(rewardKindLabel));
export type RewardKind = z.infer<typeof RewardKind>;

/** The four classes of accidents (生产安全事故等级). */
export const accidentClassLabel = {
  ordinary: '一般事故',
  larger: '较大事故',
  major: '重大事故',
  'extra-major': '特别重大事故',
} as const;
export const AccidentClass = z.enum(wordsOf(accidentClassLabel));
export type AccidentClass = z.infer<typeof AccidentClass>;
