import type { MeasureProgress } from '@zhiben/contract/overview.ts';

/** Done among those with something to do; null where nobody can tell of anybody. What is unknown is never done. */
export function shareDone({ done, open, unknown }: Pick<MeasureProgress, 'done' | 'open' | 'unknown'>): number | null {
  const of = done + open + unknown;
  return of === 0 ? null : done / of;
}

export const percent = (share: number): string => `${Math.floor(share * 100)}%`;

/** How a measure stands, in words. */
export function progressWords({ done, open, unknown, itemsWithoutSource, items }: MeasureProgress): string {
  const counted = [`完成${done}`, `未完成${open}`, ...(unknown > 0 ? [`不明${unknown}`] : [])];
  const unseen = itemsWithoutSource === 0 ? [] : [`${items}项任务中${itemsWithoutSource}项尚无记录来源`];
  return [...(itemsWithoutSource === items ? [] : counted), ...unseen].join('，');
}
