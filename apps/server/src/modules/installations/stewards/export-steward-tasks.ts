import type { StewardTask } from '@zhiben/contract/stewardship.ts';
import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { stewardRoleLabel, stewardTaskKindLabel, stewardTaskStateLabel } from '@zhiben/vocabulary/installations.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';

const COLUMNS: readonly WorkbookColumn<StewardTask>[] = [
  { header: '企业名称', width: 34, text: ({ enterpriseName }) => enterpriseName },
  { header: '重大危险源', width: 26, text: ({ installationName }) => installationName },
  { header: '等级', width: 10, text: ({ level }) => (level === null ? '未定级' : majorHazardLevelLabel[level]) },
  { header: '责任人类别', width: 14, text: ({ role }) => stewardRoleLabel[role] },
  { header: '事项', width: 18, text: ({ kind }) => stewardTaskKindLabel[kind] },
  { header: '责任人', width: 12, text: ({ personName }) => personName ?? '未明确' },
  { header: '自', width: 12, day: ({ fromOn }) => fromOn },
  { header: '至', width: 12, day: ({ untilOn }) => untilOn },
  { header: '状态', width: 14, text: ({ state }) => stewardTaskStateLabel[state] },
  { header: '完成日期', width: 12, day: ({ doneAt }) => (doneAt === null ? null : dayOf(new Date(doneAt))) },
  { header: '记录人', width: 12, text: ({ doneByName }) => doneByName },
  { header: '履职情况', width: 50, text: ({ words }) => words },
  { header: '发现隐患', width: 30, text: ({ hazards }) => hazards.map(({ number }) => number).join('、') },
];

export const exportStewardTasks = (rows: readonly StewardTask[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '包保履职', columns: COLUMNS, rows });
