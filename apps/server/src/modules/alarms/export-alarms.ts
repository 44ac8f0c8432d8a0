import type { AlarmView } from '@zhiben/contract/alarms.ts';
import {
  alarmHiddenLabel,
  alarmKindLabel,
  alarmPriorityLabel,
  alarmStateLabel,
  pointKindLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { LIMITS } from '../../platform/documents/limits.ts';
import { type WorkbookColumn, writeWorkbook } from '../../platform/documents/write-workbook.ts';
import { toViews } from './alarm-view.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { type AlarmFilter, findAlarms } from './find-alarms.ts';

const districtTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const time = (at: string | null): string | null => at && districtTime.format(new Date(at));

const COLUMNS: readonly WorkbookColumn<AlarmView>[] = [
  { header: '企业名称', width: 30, text: ({ enterpriseName }) => enterpriseName },
  { header: '位号', width: 14, text: ({ tag }) => tag },
  { header: '测点名称', width: 24, text: ({ pointName }) => pointName },
  { header: '设备', width: 16, text: ({ equipment }) => equipment },
  { header: '测量类型', width: 12, text: ({ pointKind }) => pointKindLabel[pointKind] },
  { header: '报警类型', width: 12, text: ({ kind }) => alarmKindLabel[kind] },
  { header: '优先级', width: 8, text: ({ priority }) => alarmPriorityLabel[priority] },
  { header: '限值', width: 10, number: ({ limit }) => limit },
  { header: '报警值', width: 10, number: ({ value }) => value },
  { header: '单位', width: 8, text: ({ unit }) => unit },
  { header: '状态', width: 14, text: ({ state }) => alarmStateLabel[state] },
  { header: '未提示原因', width: 12, text: ({ hidden }) => hidden && alarmHiddenLabel[hidden] },
  { header: '首出', width: 6, text: ({ firstOut }) => (firstOut ? '是' : null) },
  { header: '次数', width: 6, number: ({ occurrences }) => occurrences },
  { header: '首次报警', width: 20, text: ({ beganAt }) => time(beganAt) },
  { header: '最近报警', width: 20, text: ({ raisedAt }) => time(raisedAt) },
  { header: '恢复', width: 20, text: ({ returnedAt }) => time(returnedAt) },
  { header: '确认', width: 20, text: ({ acknowledgedAt }) => time(acknowledgedAt) },
  { header: '确认人', width: 10, text: ({ acknowledgedByName }) => acknowledgedByName },
];

/** The alarms that fit, as an Excel workbook: as many as one sheet of ours takes. */
export async function exportAlarms(
  tx: Tx,
  filter: AlarmFilter,
  needs: Pick<AlarmsNeeds, 'enterpriseNames'>,
): Promise<Buffer> {
  const { alarms } = await findAlarms(tx, filter, { limit: LIMITS.rows });
  return writeWorkbook({ sheet: '报警', columns: COLUMNS, rows: await toViews(tx, alarms, needs) });
}
