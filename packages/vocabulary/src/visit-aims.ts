import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** What one visit may do beside looking around (合并检查). */
export const visitServiceLabel = {
  visit: '已安排的检查',
  recheck: '整改复查',
  joint: '消地协作检查',
  'joint-recheck': '消地协作复查',
  coverage: '年度全覆盖检查',
} as const satisfies Labels<string>;
export const VisitServiceKind = z.enum(wordsOf(visitServiceLabel));
export type VisitServiceKind = z.infer<typeof VisitServiceKind>;
