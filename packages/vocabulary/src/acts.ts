import { hazardActionLabel } from './hazards.ts';
import type { Labels } from './labels.ts';

/** Acts as the ledger names them, with the words a person reads. Hazard acts are the hazard's actions. */
export const actLabel: Labels<string> = {
  'hazard.report': '上报隐患',
  'hazard.import': '由台账导入',
  'hazard.import-undone': '撤销导入',
  'hazard.evidence': '补充证据',
  ...Object.fromEntries(Object.entries(hazardActionLabel).map(([action, label]) => [`hazard.${action}`, label])),
  'duty.notice': '到期提醒',
  'duty.missed': '逾期未完成',
  'duty.escalate': '逾期上报',
  'import.upload': '上传台账',
  'import.map': '修改列对应关系',
  'import.correct': '更正导入行',
  'import.commit': '写入台账',
  'import.undo': '撤销导入',
  'enterprise.create': '新建企业档案',
  'enterprise.update': '修改企业档案',
  'enterprise.import': '由台账导入企业',
  'enterprise.learn-alias': '补充企业别名',
  'enterprise.assign-agency': '指定第三方机构',
  'agency.add': '登记第三方机构',
  'org-unit.add': '新增组织单元',
  'place.add': '新增场所',
  'person.add': '新增人员',
  'ledger.export': '导出责任账',
};

export const labelOfAct = (act: string): string => actLabel[act] ?? act;
