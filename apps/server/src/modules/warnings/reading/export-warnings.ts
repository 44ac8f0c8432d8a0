import type { WarningView } from '@zhiben/contract/warnings.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import {
  checkFindingLabel,
  warningAudienceLabel,
  warningCauseLabel,
  warningStateLabel,
} from '@zhiben/vocabulary/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import type { Warning } from '../domain/warning.ts';
import { eachWarning, type WarningFilter } from './find-warnings.ts';
import { toViews } from './warning-view.ts';

interface Row {
  readonly warning: Warning;
  readonly view: WarningView;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const COLUMNS: readonly WorkbookColumn<Row>[] = [
  { header: '预警编号', width: 18, text: ({ warning }) => warning.number },
  { header: '企业名称', width: 30, text: ({ warning }) => warning.enterpriseName },
  { header: '设备或部位', width: 24, text: ({ warning }) => warning.subjectName },
  { header: '预警等级', width: 12, text: ({ warning }) => warningLevelLabel[warning.level] },
  { header: '状态', width: 14, text: ({ warning }) => warningStateLabel[warning.state] },
  { header: '发布时间', width: 20, text: ({ warning }) => shanghai.format(warning.issuedAt) },
  { header: '依据', width: 60, text: ({ warning }) => warning.because.map(({ words }) => words).join('；') },
  { header: '报警数', width: 10, number: ({ view }) => view.alarms },
  { header: '未恢复', width: 10, number: ({ view }) => view.standing },
  { header: '已报至', width: 10, text: ({ warning }) => warningAudienceLabel[warning.told] },
  {
    header: '尚未签收',
    width: 16,
    text: ({ view }) => view.unanswered.map((audience) => warningAudienceLabel[audience]).join('、') || null,
  },
  { header: '现场核查', width: 24, text: ({ warning }) => warning.finding && checkFindingLabel[warning.finding] },
  { header: '销警时间', width: 20, text: ({ warning }) => warning.clearedAt && shanghai.format(warning.clearedAt) },
  { header: '销警原因', width: 20, text: ({ warning }) => warning.cause && warningCauseLabel[warning.cause] },
  { header: '处置措施', width: 50, text: ({ warning }) => warning.measures },
];

/** The warnings that fit, as an Excel workbook. */
export async function exportWarnings(act: Act, filter: WarningFilter): Promise<Buffer> {
  const rows: Row[] = [];
  for await (const found of eachWarning(act, filter)) {
    const views = await toViews(act, found);
    rows.push(...found.flatMap((warning, at) => (views[at] === undefined ? [] : [{ warning, view: views[at] }])));
  }
  return writeWorkbook({ sheet: '预警台账', columns: COLUMNS, rows });
}
