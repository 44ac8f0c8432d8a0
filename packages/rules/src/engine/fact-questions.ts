import type { FactName } from './applicability.ts';

/** How an enterprise's fact is called, and how to ask for it while nobody has recorded it. */
export const FACT_QUESTIONS: Readonly<Record<FactName, { readonly label: string; readonly question: string }>> = {
  kind: { label: '企业类别', question: '企业属于生产、医药、经营（是否带储存）、油库、加油站、使用还是仓储？' },
  ownership: { label: '所有制', question: '企业属于中央企业、国有企业还是民营企业？' },
  locationKind: { label: '所在区域', question: '企业是否位于城市建成区、高速公路服务区或化工园区？' },
  hazardousProcesses: { label: '危险化工工艺', question: '是否涉及重点监管的危险化工工艺？是哪一种？' },
  majorHazardLevels: { label: '重大危险源等级', question: '是否构成重大危险源？备案等级是几级？' },
  hasStorage: { label: '储存设施', question: '是否带有危险化学品储存设施？' },
  storesOilOrGas: { label: '油气储存', question: '是否储存油品或液化气体等油气？' },
  parentGroup: { label: '上级集团', question: '上级单位是哪一家集团公司？' },
  standardizationLevel: { label: '标准化等级', question: '安全生产标准化已达到几级？' },
};
