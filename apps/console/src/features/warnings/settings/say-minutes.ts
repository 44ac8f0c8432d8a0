/** 「90 分钟」「4 小时」「2 天」: the largest unit that needs no fraction. */
export function sayMinutes(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}
