import type { InstallationRow } from '@zhiben/contract/installation-view.ts';
import {
  installationGapLabel,
  levelChoiceLabel,
  type StewardRole,
  stewardRoleLabel,
  unitKindLabel,
} from '@zhiben/vocabulary/installations.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import { levelChoiceOf } from './find-installations.ts';

const steward = (role: StewardRole): WorkbookColumn<InstallationRow> => ({
  header: stewardRoleLabel[role],
  width: 14,
  text: ({ stewards }) => {
    const named = stewards.find((one) => one.role === role);
    return named === undefined ? null : `${named.name}${named.left ? '（已离岗）' : ''}`;
  },
});

const COLUMNS: readonly WorkbookColumn<InstallationRow>[] = [
  { header: '企业名称', width: 34, text: ({ enterpriseName }) => enterpriseName },
  { header: '单元名称', width: 26, text: ({ name }) => name },
  { header: '类别', width: 12, text: ({ kind }) => unitKindLabel[kind] },
  { header: '场所', width: 20, text: ({ placeName }) => placeName },
  { header: '等级', width: 10, text: (row) => levelChoiceLabel[levelChoiceOf(row)] },
  { header: 'S', width: 10, number: ({ s }) => s },
  { header: 'R', width: 10, number: ({ r }) => r },
  steward('main'),
  steward('technical'),
  steward('operational'),
  { header: '下次评估', width: 12, day: ({ nextAssessmentOn }) => nextAssessmentOn },
  { header: '备案编号', width: 20, text: ({ filingNumber }) => filingNumber },
  { header: '欠缺', width: 40, text: ({ gaps }) => gaps.map((gap) => installationGapLabel[gap]).join('、') },
];

export const exportInstallations = (rows: readonly InstallationRow[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '重大危险源', columns: COLUMNS, rows });
