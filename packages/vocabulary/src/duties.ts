import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** A duty (责任事项): who must do what by when. Fulfilled by a record in another module, never by ticking it. */
export const dutyKindLabel = {
  'hazard-determine': '判定隐患等级',
  'hazard-verify-suspected': '核实疑似重大隐患',
  'hazard-list': '挂牌督办',
  'hazard-plan': '报送整改方案',
  'hazard-rectify': '完成整改',
  'hazard-accept': '企业验收',
  'hazard-apply': '提请核销',
  'hazard-review': '现场审查',
  'responsibility-acknowledge': '组织签认岗位责任清单',
  'self-check': '自查',
  'steward-inspect': '包保隐患排查',
  'steward-appoint': '明确包保责任人',
  'installation-file': '重大危险源备案',
  'installation-assess': '重大危险源安全评估',
  'joint-inspection': '消地协作检查',
  'joint-recheck': '消地协作复查',
  'warning-answer': '签收预警',
  'warning-receive': '处置上报的预警',
  'warning-clear': '核查并销警',
  'shift-take-over': '接班',
  'campaign-file': '报送治本攻坚材料',
  'campaign-answer': '签收治本攻坚材料',
  'report-draft': '报送统计报告',
  'correction-order': '完成责令整改并报告',
  'visit-recheck': '整改复查',
  'case-approve': '审批立案',
  'case-decide': '作出行政处罚决定',
  'case-hear': '举行听证',
  'case-serve': '送达处罚决定',
  'case-pay': '缴纳罚款',
  'case-demand': '催告期满后申请强制执行',
  'case-court': '申请法院强制执行',
  'case-publish': '公开处罚信息',
  'case-answer': '审批案件申请',
  'case-keeping': '处理登记保存的证据',
  'case-seizure': '处理查封扣押的物品',
  'case-instalment': '缴纳分期罚款',
  'case-transfer': '决定是否移送公安',
  'case-hand-over': '向公安机关移交案件',
  'case-police': '跟踪公安机关立案审查',
  'letter-answer': '答复监督文书',
  'letter-chase': '催办监督文书',
  'letter-review': '审核监督文书答复',
  'meeting-decision': '落实联席会议决定',
  'tip-off-triage': '受理群众举报',
  'tip-off-answer': '核查并答复举报人',
  'tip-off-reward': '审定举报奖励',
} as const satisfies Labels<string>;
export const DutyKind = z.enum(wordsOf(dutyKindLabel));
export type DutyKind = z.infer<typeof DutyKind>;

export const dutyStateLabel = {
  open: '待办',
  fulfilled: '已完成',
  missed: '逾期未完成',
  'fulfilled-late': '逾期完成',
  withdrawn: '已撤销',
} as const;
export const DutyState = z.enum(wordsOf(dutyStateLabel));
export type DutyState = z.infer<typeof DutyState>;
