import type { ImportView } from '@zhiben/contract/imports.ts';

/** What still stands in the way of writing, each with what to do; empty when nothing does. */
export function whyNotCommitted({ counts, fields, mapping }: ImportView): readonly string[] {
  const missing = fields.filter(({ id, required }) => required && !mapping.some(({ field }) => field === id));
  const reasons = missing.map(({ label }) => `没有哪一列对应“${label}”，请回到列对应关系中选择。`);
  if (counts.error > 0) reasons.push(`还有 ${counts.error} 行有错误，请更正或排除。`);
  if (counts.duplicate > 0) reasons.push(`还有 ${counts.duplicate} 行疑似重复，请决定保留或排除。`);
  if (reasons.length === 0 && counts.ready + counts.warning === 0) reasons.push('没有可写入的行。');
  return reasons;
}
