import { CampaignPlan } from '@zhiben/contract/campaign-plan.ts';

const MOST_SHOWN = 12;

/** Reads an edited plan, or says where it cannot be counted by: which measure, which item, which field. */
export function readPlan(words: string): { readonly plan: CampaignPlan } | { readonly problems: readonly string[] } {
  let data: unknown;
  try {
    data = JSON.parse(words);
  } catch {
    return { problems: ['文件不是完整的方案数据（JSON），请用「下载方案数据」得到的文件修改。'] };
  }
  const read = CampaignPlan.safeParse(data);
  if (read.success) return { plan: read.data };
  return {
    problems: read.error.issues.slice(0, MOST_SHOWN).map(({ path, message }) => `${placeOf(path)}：${message}`),
  };
}

const NAME: Readonly<Record<string, string>> = {
  measures: '措施',
  items: '任务',
  filings: '材料',
  words: '内容',
  owner: '责任方',
  scope: '适用范围',
  dueOn: '期限',
  indicator: '指标',
  clause: '条款',
  number: '序号',
  title: '名称',
  section: '章节',
  district: '地区',
  issuedOn: '印发日期',
  untilOn: '结束日期',
  kind: '种类',
  year: '年度',
};

/** `measures.2.items.0.scope` as 第3个措施的第1个任务的适用范围. */
function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.flatMap((step, at) => {
    if (typeof step === 'number') return [`第${step + 1}个${NAME[String(path[at - 1])] ?? ''}`];
    return typeof path[at + 1] === 'number' ? [] : [NAME[String(step)] ?? String(step)];
  });
  return parts.length === 0 ? '方案' : parts.join('的');
}
