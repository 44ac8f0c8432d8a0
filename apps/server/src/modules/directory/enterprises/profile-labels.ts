import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';

export type ProfileField = keyof EnterpriseProfile;

/** What the fields of a file are called, in refusals and as the columns of a workbook. */
export const profileLabel: Readonly<Record<ProfileField, string>> = {
  name: '企业名称',
  aliases: '曾用名、简称',
  creditCode: '统一社会信用代码',
  kind: '企业类别',
  hasStorage: '是否带储存设施',
  ownership: '所有制',
  locationKind: '所在区域',
  hazardousProcesses: '重点监管危险化工工艺',
  installations: '重大危险源',
  standardization: '标准化等级',
  township: '所属镇街',
  address: '地址',
  principalName: '主要负责人',
  phone: '联系电话',
};
