import { dayNumber } from './civil-date.ts';
import { type Assumption, type DateHint, type ParsedDate, parseDate } from './parse-date.ts';
import type { Reading } from './reading.ts';

export interface Complaint {
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** What one cell gave: the value to record, how a person sees it, and what is to be said about it. */
export interface FieldReading<Value> {
  readonly value: Value | null;
  readonly shown: string;
  readonly complaints: readonly Complaint[];
}

export const warning = (sentence: string): Complaint => ({ severity: 'warning', sentence });
export const error = (sentence: string): Complaint => ({ severity: 'error', sentence });

export const NOTHING: FieldReading<never> = { value: null, shown: '', complaints: [] };

export function reading<Value>(value: Value, shown: string, ...complaints: Complaint[]): FieldReading<Value> {
  return { value, shown, complaints };
}

export const failed = (complaint: Complaint): FieldReading<never> => ({
  value: null,
  shown: '',
  complaints: [complaint],
});

export function textReading(text: string, label: string, longest: number): FieldReading<string> {
  if (text === '') return NOTHING;
  if (text.length > longest) return failed(error(`${label}超过${longest}字（现有${text.length}字），请删减。`));
  return reading(text, text);
}

/** A word of a closed list. One that cannot be read is left open, with a warning. */
export function wordReading<Word extends string>(
  read: Reading<Word>,
  labels: Readonly<Record<Word, string>>,
): FieldReading<Word> {
  if (read.kind === 'blank') return NOTHING;
  if (read.kind === 'unreadable') return failed(warning(read.sentence));
  return reading(read.value, labels[read.value], ...(read.note === undefined ? [] : [warning(`${read.note}。`)]));
}

/** How a date that had to be completed is put to the person; assumptions not named here need no asking. */
const ASSUMED: Partial<Record<Assumption, string>> = {
  year: '没有写年份',
  'short-year': '年份只有两位',
  order: '日、月先后不明',
  'period-start': '没有写到日',
  range: '写了一段时间',
  relative: '是相对时限',
  within: '夹有其他文字',
};

export function dayReading(text: string, hint: DateHint, unreadable: Complaint['severity']): FieldReading<string> {
  const parsed = parseDate(text, hint);
  if (parsed.kind === 'day') return reading(parsed.on, parsed.on, ...assumptionsOf(text, parsed));
  if (parsed.kind === 'blank') return NOTHING;
  const sentence =
    parsed.kind === 'unreadable' ? parsed.sentence : `「${text}」不是日期，请写成 2023-10-12 这样的日期。`;
  return failed({ severity: unreadable, sentence });
}

export function assumptionsOf(text: string, parsed: Extract<ParsedDate, { kind: 'day' }>): readonly Complaint[] {
  const reasons = parsed.assumed.map((assumption) => ASSUMED[assumption]).filter((reason) => reason !== undefined);
  return reasons.length === 0 ? [] : [warning(`「${text}」${reasons.join('、')}，按${parsed.on}记，请核对。`)];
}

/** A reading with one more thing to say about it. */
export function complainIf<Value>(
  is: boolean,
  complaint: () => Complaint,
  given: FieldReading<Value>,
): FieldReading<Value> {
  return is ? { ...given, complaints: [...given.complaints, complaint()] } : given;
}

export const isBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && dayNumber(one) < dayNumber(other);
