import { z } from 'zod';
import { wordsOf } from './labels.ts';

export const evidenceKindLabel = {
  'hazard-photo': '隐患照片',
  'rectification-photo': '整改照片',
  'acceptance-record': '验收记录',
  'review-record': '现场审查记录',
  document: '文件资料',
  register: '原始台账',
  'check-photo': '自查照片',
  'check-signature': '自查签名',
  'visit-photo': '执法检查照片',
  'visit-signature': '执法检查签名',
  'letter-answer': '监督文书答复材料',
} as const;
export const EvidenceKind = z.enum(wordsOf(evidenceKindLabel));
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const subjectKindLabel = {
  hazard: '隐患',
  'tip-off': '群众举报',
  enterprise: '企业',
  agency: '第三方机构',
  'agency-report': '第三方机构报告',
  'agency-engineer': '机构签字人员',
  import: '台账导入',
  account: '账号',
  person: '人员',
  evidence: '证据',
  session: '登录',
  ledger: '责任账',
  duty: '责任事项',
  'duty-list': '岗位责任清单',
  check: '自查',
  effect: '双重预防运行效果',
  campaign: '治本攻坚',
  grading: '风险分级',
  report: '报告',
  doubt: '存疑',
  installation: '重大危险源',
  stewardship: '包保履职',
  'joint-inspection': '消地协作检查',
  'sector-list': '“2+X”名单',
  gateway: '采集网关',
  point: '测点',
  retention: '监测数据保存',
  alarm: '报警',
  'alarm-rule': '报警设定',
  warning: '预警',
  shift: '值班交接',
  visit: '执法检查',
  'visit-aims': '检查排序',
  officer: '执法人员',
  coverage: '年度执法计划',
  draw: '双随机抽取',
  case: '行政处罚案件',
  'enforcement-document': '执法文书',
  'document-template': '文书模板',
  letter: '监督文书',
  publication: '信息公开',
  meeting: '联席会议',
  decision: '会议决定',
  'supervision-setting': '监督设置',
} as const;
/** What an act was done on. */
export const SubjectKind = z.enum(wordsOf(subjectKindLabel));
export type SubjectKind = z.infer<typeof SubjectKind>;
