import type { HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { PublicationKind } from '@zhiben/vocabulary/supervision.ts';

/** The vocabulary is not loaded for this page: it stays small. */
export const kindWords: Readonly<Record<PublicationKind, string>> = {
  list: '重大隐患清单',
  progress: '整改进展',
  result: '整改结果',
};

export const stateWords: Readonly<Record<HazardState, string>> = {
  reported: '待判定',
  suspected: '待核实',
  'awaiting-listing': '待挂牌',
  'awaiting-plan': '待报方案',
  rectifying: '整改中',
  'awaiting-acceptance': '待企业验收',
  'awaiting-application': '待提请核销',
  'awaiting-review': '待现场审查',
  'written-off': '已核销',
  closed: '已销号',
  dismissed: '不予认定',
};
