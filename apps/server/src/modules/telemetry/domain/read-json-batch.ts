import { type Batch, Malformed, room } from './batch.ts';
import { readTime, shown } from './read-time.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Other names of our fields. The last of each are those of the national upload, as devices in the field use them (provisional). */
const NAMES = {
  tag: ['tag', 'quotaId'],
  time: ['t', 'time', 'collectTime'],
  value: ['v', 'value'],
  quality: ['q', 'quality'],
  valid: ['isValid'],
  unit: ['u', 'unit'],
  rows: ['samples', 'datas'],
} as const;

/** Samples in JSON: columns `{t0, tags, dt, v, q, u}`, or rows `{samples: [{tag, t, v, q, u}]}`, or short rows `[[tag, t, v, q], …]`. */
export function readJsonBatch(json: unknown): Batch {
  if (Array.isArray(json)) return readRows(json, {});
  if (typeof json !== 'object' || json === null) throw new Malformed(`应为对象或数组，收到${shown(json)}`);
  const fields = json as Fields;
  if (Array.isArray(fields['tags'])) return readColumns(fields, fields['tags']);
  const rows = pick(fields, NAMES.rows);
  if (Array.isArray(rows)) return readRows(rows, fields);
  throw new Malformed('缺少 tags（按列）或 samples（按行）');
}

function readColumns(fields: Fields, tags: readonly unknown[]): Batch {
  const start = readTime(fields['t0']);
  const values = column(fields['v'], 'v', tags.length) ?? missing('v');
  const later = column(fields['dt'], 'dt', tags.length);
  const qualities = column(fields['q'], 'q', tags.length);
  const units = column(fields['u'], 'u', tags.length);
  const batch = room(tags.length);
  for (let index = 0; index < tags.length; index++) {
    batch.at[index] = start + (later === undefined ? 0 : milliseconds(later[index]));
    batch.value[index] = numberOf(values[index]);
    if (qualities !== undefined) batch.quality[index] = qualityOf(qualities[index]);
  }
  return { ...batch, tag: tags.map(tagOf), unit: units?.map(unitOf) };
}

function readRows(rows: readonly unknown[], around: Fields): Batch {
  const batch = room(rows.length);
  const tag: string[] = [];
  const unit: (string | undefined)[] = [];
  const common = pick(around, NAMES.time);
  rows.forEach((row, index) => {
    const fields = fieldsOf(row);
    tag.push(tagOf(pick(fields, NAMES.tag)));
    unit.push(unitOf(pick(fields, NAMES.unit)));
    batch.at[index] = readTime(pick(fields, NAMES.time) ?? common);
    batch.value[index] = numberOf(pick(fields, NAMES.value));
    batch.quality[index] = pick(fields, NAMES.valid) === false ? 2 : qualityOf(pick(fields, NAMES.quality));
  });
  return { ...batch, tag, unit };
}

function fieldsOf(row: unknown): Fields {
  if (Array.isArray(row)) return { tag: row[0], t: row[1], v: row[2], q: row[3] };
  if (typeof row === 'object' && row !== null) return row as Fields;
  throw new Malformed(`行应为对象或数组，收到${shown(row)}`);
}

const pick = (fields: Fields, names: readonly string[]): unknown => {
  for (const name of names) if (fields[name] !== undefined) return fields[name];
  return undefined;
};

function column(values: unknown, name: string, length: number): readonly unknown[] | undefined {
  if (values === undefined || values === null) return undefined;
  if (Array.isArray(values) && values.length === length) return values;
  throw new Malformed(`${name} 应为与 tags 等长的数组（${length}个）`);
}

function missing(name: string): never {
  throw new Malformed(`缺少 ${name}`);
}

function milliseconds(later: unknown): number {
  if (typeof later === 'number' && Number.isFinite(later)) return Math.floor(later);
  throw new Malformed(`dt 应为毫秒数，收到${shown(later)}`);
}

function tagOf(tag: unknown): string {
  if (typeof tag === 'string') return tag;
  throw new Malformed(`位号应为文字，收到${shown(tag)}`);
}

/** Anything but a number or a switch is no number; that is a fate of its own, not a broken message. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : Number.NaN;
}

function qualityOf(quality: unknown): number {
  if (quality === undefined || quality === null) return 0;
  if (quality === 0 || quality === 1 || quality === 2) return quality;
  throw new Malformed(`q 应为 0（有效）、1（存疑）或 2（无效），收到${shown(quality)}`);
}

const unitOf = (unit: unknown): string | undefined => (typeof unit === 'string' ? unit : undefined);
