import { EnterpriseId, InstallationId, PersonId } from '@zhiben/vocabulary/ids.ts';
import { InstallationGap, LevelChoice, StewardRole, UnitKind } from '@zhiben/vocabulary/installations.ts';
import { z } from 'zod';
import { InstallationDetail, InstallationRow, UnitFacts } from './installation-view.ts';
import { getNoticePoster, readNoticeBoard } from './notice-boards.ts';
import { operation } from './operation.ts';
import { Day, listOf, PageQuery, pageOf, text, Versioned } from './shared.ts';

const tag = '重大危险源';
const params = z.object({ installationId: InstallationId });

const InstallationQuery = z.object({
  q: z.string().max(100).optional(),
  level: listOf(LevelChoice).optional(),
  kind: UnitKind.optional(),
  gap: listOf(InstallationGap).optional(),
  enterpriseId: EnterpriseId.optional(),
});

export const listInstallations = operation({
  id: 'listInstallations',
  method: 'GET',
  path: '/installations',
  tag,
  permission: 'installation:read',
  summary: '重大危险源台账，等级高的在前',
  query: PageQuery.extend(InstallationQuery.shape),
  result: pageOf(InstallationRow),
});

export const exportInstallations = operation({
  id: 'exportInstallations',
  method: 'GET',
  path: '/installations.xlsx',
  tag,
  permission: 'installation:export',
  summary: '导出重大危险源台账',
  query: InstallationQuery,
  returns: 'file',
});

export const getInstallation = operation({
  id: 'getInstallation',
  method: 'GET',
  path: '/installations/:installationId',
  tag,
  permission: 'installation:read',
  summary: '一个单元：物质、辨识分级、包保责任人、评估与备案',
  params,
  result: InstallationDetail,
});

export const addInstallation = operation({
  id: 'addInstallation',
  method: 'POST',
  path: '/installations',
  tag,
  permission: 'installation:edit',
  summary: '登记单元，随即辨识分级',
  creates: true,
  body: UnitFacts.extend({ enterpriseId: EnterpriseId }),
  result: InstallationDetail,
});

export const changeInstallation = operation({
  id: 'changeInstallation',
  method: 'PUT',
  path: '/installations/:installationId',
  tag,
  permission: 'installation:edit',
  summary: '修改单元资料，随即重新辨识分级',
  params,
  body: UnitFacts.extend({ because: text(300) }).extend(Versioned.shape),
  result: InstallationDetail,
});

export const closeInstallation = operation({
  id: 'closeInstallation',
  method: 'POST',
  path: '/installations/:installationId/close',
  tag,
  permission: 'installation:file',
  summary: '撤销单元（拆除或停用）',
  params,
  body: z.object({ reason: text(300) }).extend(Versioned.shape),
  result: InstallationDetail,
});

export const recordAssessment = operation({
  id: 'recordAssessment',
  method: 'POST',
  path: '/installations/:installationId/assessments',
  tag,
  permission: 'installation:edit',
  summary: '登记安全评估报告',
  params,
  creates: true,
  body: z.object({ assessedOn: Day, report: text(120) }),
  result: InstallationDetail,
});

export const fileInstallation = operation({
  id: 'fileInstallation',
  method: 'POST',
  path: '/installations/:installationId/filing',
  tag,
  permission: 'installation:file',
  summary: '备案：写明备案编号和日期',
  params,
  body: z.object({ filedOn: Day, filingNumber: text(60) }),
  result: InstallationDetail,
});

export const appointSteward = operation({
  id: 'appointSteward',
  method: 'POST',
  path: '/installations/:installationId/stewards',
  tag,
  permission: 'installation:edit',
  summary: '明确或更换包保责任人',
  params,
  creates: true,
  body: z.object({ role: StewardRole, personId: PersonId, phone: text(30), fromOn: Day }),
  result: InstallationDetail,
});

export const installationOperations = {
  listInstallations,
  exportInstallations,
  getInstallation,
  addInstallation,
  changeInstallation,
  closeInstallation,
  recordAssessment,
  fileInstallation,
  appointSteward,
  getNoticePoster,
  readNoticeBoard,
};
