import { PointFields, type RowProblem } from '@zhiben/contract/points.ts';
import { pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { z } from 'zod';
import type { Sheet } from '../../../platform/documents/sheet.ts';
import { nothingToRead } from '../telemetry-refusals.ts';
import type { NewPoint } from './add-point.ts';

export interface PointRow {
  readonly row: number;
  readonly point: NewPoint;
}

const HEADINGS = {
  tag: ['位号', '测点编码'],
  name: ['名称', '测点名称'],
  kind: ['类型', '测点类型'],
  unit: ['单位', '计量单位'],
  rangeLow: ['量程下限'],
  rangeHigh: ['量程上限'],
  decimals: ['小数位'],
  everySeconds: ['采集间隔（秒）', '采集间隔'],
  equipment: ['设备', '设备编号'],
  place: ['场所', '位置'],
} as const;
type Column = keyof typeof HEADINGS;

const REQUIRED: readonly Column[] = ['tag', 'name', 'kind', 'unit', 'rangeLow', 'rangeHigh'];
const LONGEST_TAG = 64;

/** Reads a table of points: every row becomes a point or a problem with its row number as Excel shows it. */
export function readPointRows(
  { rows }: Sheet,
  places: ReadonlyMap<string, string>,
): { readonly points: readonly PointRow[]; readonly problems: readonly z.infer<typeof RowProblem>[] } {
  const top = rows.findIndex((row) => REQUIRED.every((column) => placeOf(row, column) !== -1));
  const heading = rows[top];
  if (heading === undefined) throw nothingToRead();
  const points: PointRow[] = [];
  const problems: z.infer<typeof RowProblem>[] = [];
  const seen = new Map<string, number>();
  rows.slice(top + 1).forEach((cells, index) => {
    const row = top + index + 2;
    const told = (column: Column) => cells[placeOf(heading, column)]?.text.trim() ?? '';
    if (cells.every(({ text }) => text === '')) return;
    const read = readRow(told, places);
    const twice = seen.get(told('tag'));
    if (twice !== undefined) problems.push({ row, problem: `位号与第${twice}行重复` });
    else if (typeof read === 'string') problems.push({ row, problem: read });
    else points.push({ row, point: read });
    seen.set(told('tag'), row);
  });
  return { points, problems };
}

const placeOf = (heading: Sheet['rows'][number], column: Column): number =>
  heading.findIndex(({ text }) => (HEADINGS[column] as readonly string[]).includes(text.trim()));

/** A point, or what is wrong with the row. */
function readRow(told: (column: Column) => string, places: ReadonlyMap<string, string>): NewPoint | string {
  const tag = told('tag');
  if (tag === '' || tag.length > LONGEST_TAG) return `位号应为1到${LONGEST_TAG}个字`;
  const kind = Object.entries(pointKindLabel).find(([word, label]) => told('kind') === label || told('kind') === word);
  if (kind === undefined) return `类型「${told('kind')}」不认识，应为${Object.values(pointKindLabel).join('、')}之一`;
  const placeId = told('place') === '' ? null : places.get(told('place'));
  if (placeId === undefined) return `企业档案中没有场所「${told('place')}」`;
  const fields = PointFields.safeParse({
    name: told('name'),
    kind: kind[0],
    unit: told('unit'),
    rangeLow: number(told('rangeLow')),
    rangeHigh: number(told('rangeHigh')),
    decimals: number(told('decimals') || '2'),
    everySeconds: number(told('everySeconds') || '10'),
    equipment: told('equipment') || null,
    placeId,
  });
  if (!fields.success) {
    return fields.error.issues.map(({ path, message }) => `${headingOf(String(path[0]))}：${message}`).join('；');
  }
  return fields.data.rangeLow < fields.data.rangeHigh ? { tag, ...fields.data } : '量程下限应小于上限';
}

const headingOf = (name: string): string => HEADINGS[name as Column]?.[0] ?? name;
const number = (text: string): number => (text === '' ? Number.NaN : Number(text));
