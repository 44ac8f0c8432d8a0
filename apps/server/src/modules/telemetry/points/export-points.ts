import type { PointView } from '@zhiben/contract/points.ts';
import { pointKindLabel, qualityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { pointStandingLabel } from '@zhiben/vocabulary/telemetry.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';

/** The first eleven are what an import takes, so that a table can go out, be worked on and come back. */
const COLUMNS: readonly WorkbookColumn<PointView>[] = [
  { header: '位号', width: 18, text: ({ tag }) => tag },
  { header: '名称', width: 26, text: ({ name }) => name },
  { header: '类型', width: 14, text: ({ kind }) => pointKindLabel[kind] },
  { header: '单位', width: 10, text: ({ unit }) => unit },
  { header: '量程下限', width: 12, number: ({ rangeLow }) => rangeLow },
  { header: '量程上限', width: 12, number: ({ rangeHigh }) => rangeHigh },
  { header: '小数位', width: 10, number: ({ decimals }) => decimals },
  { header: '采集间隔（秒）', width: 14, number: ({ everySeconds }) => everySeconds },
  { header: '设备', width: 16, text: ({ equipment }) => equipment },
  { header: '场所', width: 20, text: ({ placeName }) => placeName },
  { header: '企业名称', width: 34, text: ({ enterpriseName }) => enterpriseName },
  { header: '状态', width: 10, text: ({ standing }) => pointStandingLabel[standing] },
  { header: '最新值', width: 12, number: ({ latest }) => latest?.value ?? null },
  { header: '质量', width: 10, text: ({ latest }) => latest && qualityLabel[latest.quality] },
  { header: '最新时间', width: 22, text: ({ latest }) => latest && shanghai.format(new Date(latest.at)) },
];

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export const exportPoints = (points: readonly PointView[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '测点表', columns: COLUMNS, rows: points });
