import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** Written supervision (监督文书): what an office writes to whoever has to move. */
export const letterKindLabel = {
  'listing-notice': '挂牌督办通知',
  'urging-letter': '督促函',
  'official-letter': '函告',
  'interview-notice': '警示约谈通知',
  bulletin: '通报',
  exposure: '曝光',
  'covert-sheet': '暗访单',
} as const satisfies Labels<string>;
export const LetterKind = z.enum(wordsOf(letterKindLabel));
export type LetterKind = z.infer<typeof LetterKind>;

/** The words in a letter's number; each counts from 1 every year, without a gap. */
export const letterSeries: Labels<LetterKind> = {
  'listing-notice': '应急督办',
  'urging-letter': '应急督促',
  'official-letter': '应急函',
  'interview-notice': '应急约谈',
  bulletin: '应急通报',
  exposure: '应急曝光',
  'covert-sheet': '应急暗访',
};

export const letterStateLabel = {
  draft: '拟稿',
  issued: '已发出',
  released: '已解封',
  received: '已签收',
  answered: '已答复',
  'sent-back': '退回重报',
  accepted: '已认可',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Labels<string>;
export const LetterState = z.enum(wordsOf(letterStateLabel));
export type LetterState = z.infer<typeof LetterState>;

export const letterActionLabel = {
  edit: '修改',
  issue: '发出',
  release: '解封移交',
  receive: '签收',
  answer: '答复',
  accept: '认可答复',
  'send-back': '退回重报',
  close: '办结',
  withdraw: '撤回',
} as const satisfies Labels<string>;
export const LetterAction = z.enum(wordsOf(letterActionLabel));
export type LetterAction = z.infer<typeof LetterAction>;

/** Steps that need no more than a sentence. */
export const PlainLetterAction = LetterAction.exclude(['edit', 'answer']);
export type PlainLetterAction = z.infer<typeof PlainLetterAction>;

/** To whom a letter goes. */
export const addresseeKindLabel = {
  enterprise: '企业',
  township: '乡镇（属地）',
  department: '行业主管部门',
  parent: '上级公司',
  agency: '第三方机构',
} as const satisfies Labels<string>;
export const AddresseeKind = z.enum(wordsOf(addresseeKindLabel));
export type AddresseeKind = z.infer<typeof AddresseeKind>;

/** What a letter is about: records, chosen and never typed again. */
export const matterKindLabel = {
  hazard: '隐患',
  visit: '执法检查',
  case: '行政处罚案件',
  doubt: '存疑',
  check: '自查',
} as const satisfies Labels<string>;
export const MatterKind = z.enum(wordsOf(matterKindLabel));
export type MatterKind = z.infer<typeof MatterKind>;

/** Why a letter is proposed. */
export const proposalRuleLabel = {
  'rectification-near': '重大隐患临近期限未整改',
  'rectification-late': '重大隐患逾期未整改',
  'order-unmet': '责令整改经复查未整改',
  'false-rectification': '表面、假装、敷衍整改',
  repeated: '一年内多次整改不实',
  'checks-missed': '一个周期未开展自查',
} as const satisfies Labels<string>;
export const ProposalRule = z.enum(wordsOf(proposalRuleLabel));
export type ProposalRule = z.infer<typeof ProposalRule>;

/** To whom a major hazard is handed over (两移交), a district's copy of the province's way. */
export const handoverToLabel = { township: '属地乡镇', department: '行业主管科室' } as const;
export const HandoverTo = z.enum(wordsOf(handoverToLabel));
export type HandoverTo = z.infer<typeof HandoverTo>;

/** The closed loop of one major hazard (一闭环), step by step. */
export const loopStepLabel = {
  found: '发现',
  township: '移交属地',
  department: '移交行业科室',
  list: '公开清单',
  progress: '公开进展',
  result: '公开结果',
  inspect: '检查核实',
  assess: '考核通报',
} as const satisfies Labels<string>;
export const LoopStep = z.enum(wordsOf(loopStepLabel));
export type LoopStep = z.infer<typeof LoopStep>;

export const loopStandingLabel = { done: '已完成', waiting: '待办', later: '未到' } as const;
export const LoopStanding = z.enum(wordsOf(loopStandingLabel));
export type LoopStanding = z.infer<typeof LoopStanding>;

/** The three monthly publications (三公开). */
export const publicationKindLabel = { list: '重大隐患清单', progress: '整改进展', result: '整改结果' } as const;
export const PublicationKind = z.enum(wordsOf(publicationKindLabel));
export type PublicationKind = z.infer<typeof PublicationKind>;

export const publicationStateLabel = { draft: '拟稿', issued: '已公开', withdrawn: '已撤回' } as const;
export const PublicationState = z.enum(wordsOf(publicationStateLabel));
export type PublicationState = z.infer<typeof PublicationState>;

export const publicationActionLabel = { issue: '公开', withdraw: '撤回' } as const;
export const PublicationAction = z.enum(wordsOf(publicationActionLabel));
export type PublicationAction = z.infer<typeof PublicationAction>;

export const meetingStateLabel = { planned: '待召开', held: '已召开' } as const;
export const MeetingState = z.enum(wordsOf(meetingStateLabel));
export type MeetingState = z.infer<typeof MeetingState>;

/** What follows a rectification found untrue. */
export const consequenceLabel = {
  interview: '约谈',
  bulletin: '通报',
  case: '立案',
  exposure: '曝光',
} as const satisfies Labels<string>;
export const Consequence = z.enum(wordsOf(consequenceLabel));
export type Consequence = z.infer<typeof Consequence>;
