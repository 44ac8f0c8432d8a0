/** A share in whole percent that says 100% only when nothing is left and 0% only when nothing is done. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part >= whole) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((part / whole) * 100)))}%`;
}
