import { ReportId } from '@zhiben/vocabulary/ids.ts';
import { ReportKind, ReportSection, ReportState } from '@zhiben/vocabulary/reports.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

const count = z.number().int().min(0);

/** A number with the rows it was counted from. */
export const ReportFigure = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  href: z.string().nullable(),
  /** What was counted. */
  explain: z.string(),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

export const ReportChart = z.object({
  caption: z.string(),
  unit: z.string(),
  bars: z.array(
    z.object({ label: z.string(), value: z.number(), tone: z.enum(['red', 'orange', 'yellow', 'blue', 'plain']) }),
  ),
});
export type ReportChart = z.infer<typeof ReportChart>;

export const ReportTable = z.object({
  caption: z.string(),
  columns: z.array(z.object({ header: z.string(), share: z.number() })),
  rows: z.array(z.array(z.string())),
  empty: z.string(),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const DraftSection = z.object({
  section: ReportSection,
  /** As it was drafted from the figures; empty where only a person can write it. */
  words: z.string(),
  figures: z.array(ReportFigure),
  charts: z.array(ReportChart),
  tables: z.array(ReportTable),
});
export type DraftSection = z.infer<typeof DraftSection>;

export const MovedFigure = z.object({ label: z.string(), unit: z.string(), was: z.number(), now: z.number() });

export const SectionView = DraftSection.extend({
  /** What a person wrote instead of the draft; it is theirs, and no new draft changes it. */
  own: z
    .object({ words: z.string(), revision: z.number().int(), writtenAt: Instant, writtenByName: z.string() })
    .nullable(),
  /** Figures of this part that are others now than when the words were written, or than in the draft before. */
  moved: z.array(MovedFigure),
});
export type SectionView = z.infer<typeof SectionView>;

export const ReportRow = z.object({
  id: ReportId,
  kind: ReportKind,
  year: z.number().int(),
  part: z.number().int(),
  title: z.string(),
  fromOn: Day,
  untilOn: Day,
  state: ReportState,
  /** How often figures were drawn up; 0 before the first. */
  revision: count,
  draftedAt: Instant.nullable(),
  progress: z.object({ doing: z.string(), done: count, of: count }).nullable(),
  failure: z.string().nullable(),
  requestedByName: z.string(),
  /** When it last left the office, and with which drawing-up of its figures. */
  issued: z.object({ at: Instant, byName: z.string(), revision: count }).nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportView = ReportRow.extend({ sections: z.array(SectionView) });
export type ReportView = z.infer<typeof ReportView>;

const tag = '报告';
const ReportParams = z.object({ reportId: ReportId });

export const listReports = operation({
  id: 'listReports',
  method: 'GET',
  path: '/reports',
  tag,
  permission: 'report:read',
  summary: '调度报告、统计、总结与评估',
  query: PageQuery.extend({ kind: listOf(ReportKind).optional() }),
  result: pageOf(ReportRow),
});

export const draftReport = operation({
  id: 'draftReport',
  method: 'POST',
  path: '/reports',
  tag,
  permission: 'report:draft',
  summary: '起草报告；已有的按现在的记录重新统计',
  creates: true,
  body: z.object({
    kind: ReportKind,
    year: z.number().int('请填写年份').min(2020).max(2100),
    /** The month or the quarter; 1 for whole years. */
    part: z.number().int().min(1).max(12),
  }),
  result: ReportRow,
});

export const getReport = operation({
  id: 'getReport',
  method: 'GET',
  path: '/reports/:reportId',
  tag,
  permission: 'report:read',
  summary: '一份报告：文字、数字、图表与变动',
  params: ReportParams,
  result: ReportView,
});

export const writeReportText = operation({
  id: 'writeReportText',
  method: 'POST',
  path: '/reports/:reportId/texts',
  tag,
  permission: 'report:draft',
  summary: '修改报告一部分的文字；空白为恢复起草的文字',
  creates: true,
  params: ReportParams,
  body: z.object({
    section: ReportSection,
    words: z.string().trim().max(20_000, '不能超过20000个字'),
    /** The newest version of these words the person saw; 0 for the first. */
    seenRevision: count.max(100_000),
  }),
  result: ReportView,
});

export const issueReport = operation({
  id: 'issueReport',
  method: 'POST',
  path: '/reports/:reportId/issue',
  tag,
  permission: 'report:issue',
  summary: '审定并报送报告；期间已结束的，报送即完成报送事项',
  creates: true,
  params: ReportParams,
  body: z.object({
    /** The drawing-up of the figures the person saw. */
    seenRevision: count.max(100_000),
  }),
  result: ReportView,
});

export const ReportSettings = z.object({
  /** 0: never set. */
  revision: count,
  /** Day of the next month by which the monthly report is owed; null: nobody asks for one. */
  monthlyDueDay: z.number().int().nullable(),
  madeByName: z.string().nullable(),
});
export type ReportSettings = z.infer<typeof ReportSettings>;

export const getReportSettings = operation({
  id: 'getReportSettings',
  method: 'GET',
  path: '/report-settings',
  tag,
  permission: 'report:read',
  summary: '月调度报告的报送期限',
  result: ReportSettings,
});

export const changeReportSettings = operation({
  id: 'changeReportSettings',
  method: 'PUT',
  path: '/report-settings',
  tag,
  permission: 'report:set',
  summary: '设定月调度报告的报送期限',
  body: z.object({
    seenRevision: count.max(100_000),
    monthlyDueDay: z.number().int('请填写整数').min(1, '不能早于1日').max(28, '不能晚于28日').nullable(),
    reason: text(300),
  }),
  result: ReportSettings,
});

export const getReportDocument = operation({
  id: 'getReportDocument',
  method: 'GET',
  path: '/reports/:reportId/report.docx',
  tag,
  permission: 'report:read',
  summary: '报告的 Word 文件',
  params: ReportParams,
  returns: 'file',
});

export const reportOperations = {
  listReports,
  draftReport,
  getReport,
  writeReportText,
  issueReport,
  getReportSettings,
  changeReportSettings,
  getReportDocument,
};
