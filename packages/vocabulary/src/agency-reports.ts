import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** What a third-party agency reports on (第三方机构报告). */
export const agencyReportKindLabel = {
  evaluation: '安全评价报告',
  testing: '检测报告',
  inspection: '检验报告',
} as const satisfies Labels<string>;
export const AgencyReportKind = z.enum(wordsOf(agencyReportKindLabel));
export type AgencyReportKind = z.infer<typeof AgencyReportKind>;

/** Where the look at a report stands. */
export const reportTextLabel = {
  waiting: '等待核对',
  read: '已核对',
  unreadable: '没有可读文字',
} as const satisfies Labels<string>;
export const ReportText = z.enum(wordsOf(reportTextLabel));
export type ReportText = z.infer<typeof ReportText>;

/** Visits are known by half days. */
export const halfDayLabel = { am: '上午', pm: '下午' } as const;
export const HalfDay = z.enum(wordsOf(halfDayLabel));
export type HalfDay = z.infer<typeof HalfDay>;
