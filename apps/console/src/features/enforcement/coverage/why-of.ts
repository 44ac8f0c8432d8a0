import type { CoverageItem } from '@zhiben/contract/enforcement-coverage.ts';

/** Why an enterprise is in the year's plan or out of it; a person's decision stands before the rule's reasons. */
export function whyOf({ reasons, missing, settled }: CoverageItem): string {
  if (settled !== null) return `${settled.by}核定：${settled.reason}`;
  return `${reasons.join('；')}${missing.length > 0 ? `（缺：${missing.join('、')}）` : ''}`;
}
