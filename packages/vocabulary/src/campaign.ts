import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** To whom an item of the action plan speaks; the rule behind each stands in the rules. */
export const campaignScopeLabel = {
  every: '全部企业',
  hazchem: '危险化学品企业',
  'major-hazard': '重大危险源企业',
  'oil-or-gas': '油气储存企业',
  'full-coverage': '经营企业（油库、带储存的除外，含加油站）',
  pharma: '医药生产企业',
  'cnpc-depot': '中石油所属油库',
  'filling-station': '加油站',
  'station-in-town': '建成区、高速服务区的国有加油站',
  'station-of-state': '其余国有加油站',
  'station-other': '其他加油站',
  'without-standardization': '标准化未达标的危险化学品企业',
  district: '本局，不按企业统计',
} as const satisfies Labels<string>;
export const CampaignScope = z.enum(wordsOf(campaignScopeLabel));
export type CampaignScope = z.infer<typeof CampaignScope>;

/** What an item is seen done by: always a count of records, never a word somebody typed. */
export const campaignIndicatorLabel = {
  'self-checks-running': '自查已排定，近31天有完成',
  'cadence-kept': '近31天到期的自查没有未完成',
  'duty-lists-signed': '在岗岗位都有清单，人人签认',
  'hazards-determined': '没有待判定和疑似的隐患',
  'old-stock-cleared': '2023年及以前的重大隐患全部核销',
  'rectified-for-real': '没有因整改不实重开而未核销的重大隐患',
  'traced-back': '他人发现的重大隐患都有倒查结论',
  'stewards-named': '每个重大危险源三名包保责任人到位',
  'stewardship-kept': '近31天到期的包保履职没有缺项',
  'joint-inspected': '本年度已做消地协作检查',
  'rechecks-done': '消地协作检查的问题都已复查',
  'standardization-3': '标准化等级为三级及以上',
  'standardization-2': '标准化等级为二级及以上',
  'monitoring-connected': '测点已接入且全部在线',
  'graded-orange': '最近一次风险分级为橙色或红色',
  'inspected-this-year': '本年度有已办结的执法检查',
} as const satisfies Labels<string>;
export const CampaignIndicator = z.enum(wordsOf(campaignIndicatorLabel));
export type CampaignIndicator = z.infer<typeof CampaignIndicator>;

/** Where an enterprise stands with one item. Only what records show done is done. */
export const itemStandingLabel = {
  done: '已完成',
  open: '未完成',
  none: '暂无应办',
  unknown: '无记录',
  'no-source': '尚无记录来源',
  'scope-unknown': '适用待定',
  'not-applicable': '不适用',
} as const;
export const ItemStanding = z.enum(wordsOf(itemStandingLabel));
export type ItemStanding = z.infer<typeof ItemStanding>;

export const itemOwnerLabel = { enterprise: '企业', bureau: '本局' } as const;
export const ItemOwner = z.enum(wordsOf(itemOwnerLabel));

/** The papers an enterprise hands in (四（四）). */
export const filingKindLabel = { plan: '实施方案', summary: '年度总结', evaluation: '评估报告' } as const;
export const FilingKind = z.enum(wordsOf(filingKindLabel));
export type FilingKind = z.infer<typeof FilingKind>;

/** Where a paper stands. Late is what came after its last day, whoever took it in afterwards. */
export const filingStateLabel = {
  'not-yet': '未到期',
  owed: '待报送',
  missing: '逾期未报',
  filed: '已报送，待签收',
  returned: '退回补正',
  received: '已签收',
} as const;
export const FilingState = z.enum(wordsOf(filingStateLabel));
export type FilingState = z.infer<typeof FilingState>;
