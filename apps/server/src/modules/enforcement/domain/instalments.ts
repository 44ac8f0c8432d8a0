import { lateFee } from '@zhiben/rules/enforcement/statutory-clocks.ts';

/** One part of a fine, with its day. */
export interface Part {
  readonly on: string;
  readonly yuan: number;
  readonly paidOn: string | null;
}

/** Why a fine cannot be paid in these parts; one part alone is a later day for all of it. */
export function partsFault(
  fineYuan: number,
  parts: readonly Omit<Part, 'paidOn'>[],
  today: string,
): string | undefined {
  if (parts.length === 0) return '请填写缴款日期和金额';
  if (parts.some(({ on }) => on <= today)) return '缴款日期须在今天以后';
  if (parts.some(({ on }, at) => at > 0 && on <= (parts[at - 1]?.on ?? ''))) return '各期日期须由近到远，不能重复';
  const sum = parts.reduce((all, { yuan }) => all + yuan, 0);
  return Math.abs(sum - fineYuan) < 0.005 ? undefined : `各期合计${sum}元，应等于罚款${fineYuan}元`;
}

/** The part that is paid next, with what it costs on that day; undefined when all are paid. */
export function nextPart(parts: readonly Part[], on: string): (Part & { readonly owedYuan: number }) | undefined {
  const next = parts.find(({ paidOn }) => paidOn === null);
  return next && { ...next, owedYuan: next.yuan + lateFee(next.yuan, next.on, on) };
}

/** What was added up to that day: three percent a day of each part that is overdue, never more than the part. */
export const lateOnParts = (parts: readonly Part[], today: string): number =>
  parts.reduce((sum, { on, yuan, paidOn }) => sum + lateFee(yuan, on, paidOn ?? today), 0);
