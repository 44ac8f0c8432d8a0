import { criteriaOf, criterion, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { controlKindLabel } from '@zhiben/vocabulary/accountability.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { doubtKindLabel } from '@zhiben/vocabulary/doubts.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import {
  enterpriseFieldLabel,
  enterpriseKindLabel,
  locationKindLabel,
  majorHazardLevelLabel,
  orgUnitKindLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import { evidenceKindLabel } from '@zhiben/vocabulary/evidence.ts';
import {
  dismissalLabel,
  falseRectificationLabel,
  hazardChannelLabel,
  hazardLevelLabel,
  hazardStateLabel,
  listingLevelLabel,
  registeredStatusLabel,
} from '@zhiben/vocabulary/hazards.ts';
import {
  stewardRoleLabel,
  stewardTaskKindLabel,
  unitKindLabel,
  unitStandingLabel,
} from '@zhiben/vocabulary/installations.ts';
import type { Labels } from '@zhiben/vocabulary/labels.ts';
import {
  alarmHiddenLabel,
  alarmKindLabel,
  alarmPriorityLabel,
  pointKindLabel,
  warningLevelLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import { roleLabel } from '@zhiben/vocabulary/roles.ts';
import {
  accidentClassLabel,
  declineReasonLabel,
  rewardKindLabel,
  tipOffStateLabel,
} from '@zhiben/vocabulary/tip-offs.ts';
import {
  checkFindingLabel,
  pushWayLabel,
  warningAudienceLabel,
  warningCauseLabel,
  warningStateLabel,
} from '@zhiben/vocabulary/warnings.ts';
import { shortTime } from './moments.ts';

export type Say = (value: unknown) => string;

export const plain: Say = (value) => (Array.isArray(value) ? value.map(String).join('、') : String(value));
const among =
  (...tables: readonly Labels<string>[]): Say =>
  (value) =>
    [value]
      .flat()
      .map((word) => tables.find((table) => String(word) in table)?.[String(word)] ?? String(word))
      .join('、');
const instant: Say = (value) => shortTime(new Date(String(value)), new Date());
const enterprises: Say = (value) => `${String(value)} 家`;
const pieces: Say = (value) => `${[value].flat().length} 份`;
const yesNo: Say = (value) => (value === true ? '是' : '否');
const installation: Say = (value) =>
  ([value].flat() as readonly { readonly name: string; readonly level: number | null }[])
    .map(({ name, level }) => `${name}（${level === null ? '等级未登记' : among(majorHazardLevelLabel)(level)}）`)
    .join('、');
const quantities: Say = (value) =>
  ([value].flat() as readonly { readonly name: string; readonly designTonnes: number | null }[])
    .map(({ name, designTonnes }) => `${name} ${designTonnes === null ? '未登记' : `${designTonnes} 吨`}`)
    .join('、');
const columns: Say = (value) => `${Object.keys(Object(value)).length} 列`;
const factor: Say = among({ password: '密码', 'second-factor': '动态口令' });

const clause: Say = (value) => {
  const rule = editionsOfMajorHazardCriteria.map(({ id }) => criterion(id, String(value))).find(Boolean);
  return rule === undefined ? String(value) : `${rule.source.clause.replace(/^[\d.]+$/, '$&条')}　${rule.title}`;
};
const standard: Say = (value) => criteriaOf(String(value))[0]?.source.standard ?? String(value);

const importKindLabel = { hazards: '隐患台账', enterprises: '企业名单' };
const rowStatusLabel = { error: '有错误', duplicate: '疑似重复', warning: '有提示' };

/** How many lines a check has and how many of them are bad. */
function checkAnswers(value: unknown): string {
  const answers = Array.isArray(value) ? (value as { readonly verdict?: string }[]) : [];
  return `共 ${answers.length} 项，异常 ${answers.filter(({ verdict }) => verdict === 'abnormal').length} 项`;
}

/** What a ledger entry may carry, in the order and the words a person reads. What is not here is shown under its own name. */
export const said: Readonly<Record<string, readonly [label: string, say: Say]>> = {
  number: ['编号', plain],
  name: ['名称', plain],
  account: ['账号', plain],
  login: ['账号', plain],
  description: ['隐患', plain],
  level: ['等级', among(hazardLevelLabel)],
  criterionId: ['判定情形', clause],
  editionId: ['判定标准', standard],
  from: ['由', among(hazardStateLabel, tipOffStateLabel, warningStateLabel)],
  to: ['转为', among(hazardStateLabel, tipOffStateLabel, warningStateLabel)],
  tag: ['位号', plain],
  limit: ['限值', plain],
  value: ['数值', plain],
  priority: ['优先级', among(alarmPriorityLabel)],
  hidden: ['未提示', among(alarmHiddenLabel)],
  sampledAt: ['采样时间', instant],
  untilAt: ['截止', instant],
  raisedAt: ['报警时间', instant],
  listVersion: ['清单版次', plain],
  effectiveOn: ['生效日期', plain],
  signatureHash: ['签名核验码', plain],
  conclusionVersion: ['结论版次', plain],
  summary: ['结论', plain],
  answering: ['责任人员', plain],
  traceHash: ['核验码', plain],
  controlKind: ['类别', among(controlKindLabel)],
  inCharge: ['负责人', plain],
  fromOn: ['起始日期', plain],
  listingLevel: ['挂牌', among(listingLevelLabel)],
  because: ['情形', among(falseRectificationLabel, dismissalLabel, declineReasonLabel)],
  channel: ['渠道', among(hazardChannelLabel)],
  foundOn: ['发现日期', plain],
  measures: ['整改措施', plain],
  fundsYuan: ['资金', (value) => `${Number(value).toLocaleString('zh-CN')} 元`],
  completeBy: ['完成时限', plain],
  responsiblePerson: ['责任人', plain],
  contingency: ['应急预案', plain],
  done: ['整改情况', plain],
  opinion: ['验收意见', plain],
  statement: ['申请说明', plain],
  reviewedOn: ['审查日期', plain],
  findings: ['审查情况', plain],
  reviewers: ['审查人员', plain],
  hazardNumber: ['隐患编号', plain],
  intoNumber: ['并入', plain],
  referredTo: ['移送', plain],
  verified: ['属实', yesNo],
  answer: ['答复', plain],
  fineYuan: ['罚款', (value) => `${Number(value).toLocaleString('zh-CN')} 元`],
  accidentClass: ['事故等级', among(accidentClassLabel)],
  concealedDeaths: ['瞒报死亡人数', plain],
  amountYuan: ['奖励', (value) => `${Number(value).toLocaleString('zh-CN')} 元`],
  reckoning: ['计算', plain],
  approved: ['批准', yesNo],
  descriptionHash: ['内容摘要', (value) => `${String(value).slice(0, 12)}…`],
  warningLevel: ['预警等级', among(warningLevelLabel)],
  levelBefore: ['原等级', among(warningLevelLabel)],
  subjectName: ['设备或部位', plain],
  reasons: ['依据', plain],
  missing: ['缺少的情况', plain],
  tags: ['位号', plain],
  told: ['报至', among(warningAudienceLabel)],
  unansweredSince: ['签收期限', instant],
  dispatchedTo: ['派', plain],
  task: ['任务', plain],
  finding: ['核查结论', among(checkFindingLabel)],
  onSite: ['现场情况', plain],
  cause: ['原因', among(warningCauseLabel)],
  handling: ['处置措施', plain],
  way: ['方式', among(pushWayLabel)],
  receiver: ['接收方', plain],
  problem: ['问题', plain],
  openWarnings: ['未销警', (value) => `${[value].flat().length} 项`],
  scope: ['停产范围', plain],
  rectifyBy: ['整改期限', plain],
  reason: ['理由', plain],
  status: ['台账状态', among(registeredStatusLabel, rowStatusLabel)],
  responsible: ['责任人', plain],
  deadlineOn: ['期限', plain],
  remark: ['备注', plain],
  explanation: ['核实情况', plain],
  note: ['备注', plain],
  text: ['备注', plain],
  duty: ['事项', among(dutyKindLabel)],
  notice: ['已用期限', (value) => `${String(value)}%`],
  dueAt: ['期限', instant],
  owners: ['责任岗位', among(roleLabel)],
  role: ['角色', among(roleLabel)],
  before: ['原角色', among(roleLabel)],
  after: ['现角色', among(roleLabel)],
  kind: [
    '类别',
    among(
      alarmKindLabel,
      pointKindLabel,
      doubtKindLabel,
      evidenceKindLabel,
      enterpriseKindLabel,
      orgUnitKindLabel,
      importKindLabel,
      rewardKindLabel,
    ),
  ],
  file: ['文件', plain],
  mapping: ['对应', columns],
  rows: ['行数', plain],
  excluded: ['排除', yesNo],
  keepDuplicate: ['保留重复行', yesNo],
  post: ['职务', plain],
  unit: ['单位', plain],
  areaClass: ['区域类别', plain],
  agency: ['第三方机构', plain],
  aliases: [enterpriseFieldLabel.aliases, plain],
  creditCode: [enterpriseFieldLabel.creditCode, plain],
  hasStorage: [enterpriseFieldLabel.hasStorage, yesNo],
  ownership: [enterpriseFieldLabel.ownership, among(ownershipLabel)],
  locationKind: [enterpriseFieldLabel.locationKind, among(locationKindLabel)],
  hazardousProcesses: [enterpriseFieldLabel.hazardousProcesses, plain],
  installations: [enterpriseFieldLabel.installations, installation],
  standardization: [enterpriseFieldLabel.standardization, among(standardizationLabel)],
  township: [enterpriseFieldLabel.township, plain],
  principalName: [enterpriseFieldLabel.principalName, plain],
  phone: [enterpriseFieldLabel.phone, plain],
  disabled: ['停用', yesNo],
  address: ['地址', plain],
  installation: ['重大危险源', plain],
  unitKind: ['单元类别', among(unitKindLabel)],
  standing: ['辨识结果', among(unitStandingLabel)],
  majorHazardLevel: ['重大危险源等级', among(majorHazardLevelLabel)],
  s: ['S', plain],
  r: ['R', plain],
  substances: ['物质', quantities],
  residents: ['500米内常住人口', plain],
  assessedOn: ['评估日期', plain],
  report: ['评估报告', plain],
  filedOn: ['备案日期', plain],
  filingNumber: ['备案编号', plain],
  stewardRole: ['责任人类别', among(stewardRoleLabel)],
  steward: ['责任人', plain],
  stewardBefore: ['原责任人', plain],
  taskKind: ['事项', among(stewardTaskKindLabel)],
  words: ['履职情况', plain],
  plannedOn: ['计划日期', plain],
  bureauTeam: ['应急管理人员', plain],
  fireTeam: ['消防救援人员', plain],
  sectors: ['领域', plain],
  orgUnit: ['单元', plain],
  cadence: ['检查', among(cadenceLabel)],
  untilOn: ['至', plain],
  holder: ['带队人', plain],
  handedFrom: ['原带队人', plain],
  holderPost: ['带队人职务', plain],
  excuse: ['免查事由', plain],
  laid: ['新排定', (value) => `${String(value)} 次`],
  reported: ['已上报隐患', plain],
  conflicts: ['冲突', plain],
  notices: ['说明', plain],
  answers: ['结果', checkAnswers],
  items: ['项目', plain],
  version: ['版本', plain],
  item: ['项目', plain],
  factor: ['未通过', factor],
  what: ['锁定', among({ login: '账号', address: '来访地址' })],
  evidence: ['证据', pieces],
  hash: ['摘要', (value) => `${String(value).slice(0, 12)}…`],
  hazards: ['隐患', (value) => `${String(value)} 条`],
  added: ['新增', enterprises],
  changed: ['更新', enterprises],
  withdrawn: ['撤出', enterprises],
  restored: ['还原', enterprises],
  count: ['数量', plain],
  row: ['行', plain],
};
