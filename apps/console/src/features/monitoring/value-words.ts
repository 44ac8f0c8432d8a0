import type { PointView } from '@zhiben/contract/points.ts';

/** A value as the instrument shows it. A switch is on or off. */
export function valueWords(
  { kind, decimals, unit }: Pick<PointView, 'kind' | 'decimals' | 'unit'>,
  value: number,
): string {
  if (kind === 'switch') return value === 0 ? '关' : '开';
  return `${value.toFixed(decimals)} ${unit}`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How long ago, in the unit a person would use. A clock that is a little ahead is now. */
export function ageWords(at: string, now: number): string {
  const ms = Math.max(0, now - Date.parse(at));
  if (ms < MINUTE_MS) return `${Math.floor(ms / 1000)} 秒前`;
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} 分钟前`;
  return ms < DAY_MS ? `${Math.floor(ms / HOUR_MS)} 小时前` : `${Math.floor(ms / DAY_MS)} 天前`;
}

export interface Equipment {
  readonly name: string | null;
  readonly points: readonly PointView[];
}

/** Points by the thing they belong to, in the order of tags; what belongs to nothing comes last. */
export function byEquipment(points: readonly PointView[]): readonly Equipment[] {
  const groups = Map.groupBy(points, ({ equipment }) => equipment);
  return [...groups]
    .map(([name, members]) => ({ name, points: members.toSorted((one, other) => chinese.compare(one.tag, other.tag)) }))
    .toSorted(
      (one, other) =>
        Number(one.name === null) - Number(other.name === null) || chinese.compare(one.name ?? '', other.name ?? ''),
    );
}

const chinese = new Intl.Collator('zh-CN', { numeric: true });
