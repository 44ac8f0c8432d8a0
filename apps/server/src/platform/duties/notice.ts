import { NOTICE_POINTS } from '@zhiben/rules/clocks/hazard-clocks.ts';

/** When the owner is next told, after the point already told of; null when all have passed. */
export function nextNotice(startedAt: Date, dueAt: Date, told: number): Date | null {
  const point = NOTICE_POINTS.find(({ percent }) => percent > told);
  if (point === undefined) return null;
  const whole = Math.max(0, dueAt.getTime() - startedAt.getTime());
  return new Date(startedAt.getTime() + whole * point.share);
}
