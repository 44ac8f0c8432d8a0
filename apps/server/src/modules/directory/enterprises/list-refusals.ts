import { Refusal } from '../../../platform/refusal.ts';

const some = (names: readonly string[]) =>
  `${names
    .slice(0, 3)
    .map((name) => `「${name}」`)
    .join('')}${names.length > 3 ? `等${names.length}家` : ''}`;

export const listedEnterpriseChanged = (names: readonly string[]) =>
  new Refusal(
    'conflict',
    'listed-enterprise-changed',
    `不能撤销：${some(names)}的档案在导入后已更新。请在企业档案中逐家处理。`,
  );

/** What may refer to an enterprise, by its table. */
const REFERRER: Readonly<Record<string, string>> = {
  hazards: '隐患',
  people: '人员',
  accounts: '账号',
  org_units: '组织单元',
  places: '场所',
  evidence: '证据',
  duties: '责任事项',
  agency_assignments: '受托机构',
};

export const listedEnterpriseInUse = (name: string, table: string) =>
  new Refusal(
    'conflict',
    'listed-enterprise-in-use',
    `不能撤销：「${name}」已有${REFERRER[table] ?? '业务记录'}。请保留这次导入，或在企业档案中逐家更正。`,
  );
