import { z } from 'zod';
import { wordsOf } from './labels.ts';

/** The papers the office writes from its records. */
export const reportKindLabel = {
  monthly: '月调度报告',
  quarterly: '重大事故隐患季度统计',
  annual: '年度总结',
  evaluation: '三年行动评估报告',
} as const;
export const ReportKind = z.enum(wordsOf(reportKindLabel));
export type ReportKind = z.infer<typeof ReportKind>;

export const reportStateLabel = { drafting: '正在起草', ready: '已起草', failed: '起草失败' } as const;
export const ReportState = z.enum(wordsOf(reportStateLabel));
export type ReportState = z.infer<typeof ReportState>;

/** Parts of a report, in reading order; each kind has some of them. */
export const reportSectionLabel = {
  overview: '总体情况',
  hazards: '重大事故隐患整治',
  checks: '企业自查自改',
  enforcement: '执法检查与监督',
  campaign: '方案任务进展',
  papers: '方案、总结与评估报告报送',
  grading: '安全风险分级',
  problems: '存在的问题',
  next: '下一步安排',
} as const;
export const ReportSection = z.enum(wordsOf(reportSectionLabel));
export type ReportSection = z.infer<typeof ReportSection>;
