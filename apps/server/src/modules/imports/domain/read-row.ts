import { hazardChannelLabel, hazardLevelLabel, registeredStatusLabel } from '@zhiben/vocabulary/hazards.ts';
import {
  assumptionsOf,
  complainIf,
  dayReading,
  error,
  type FieldReading,
  failed,
  isBefore,
  NOTHING,
  reading,
  textReading,
  warning,
  wordReading,
} from './field-reading.ts';
import type { HazardDraft, RegisterDeadline } from './hazard-draft.ts';
import type { HazardFieldId } from './hazard-fields.ts';
import type { EnterpriseMatch } from './match-enterprise.ts';
import { parseChannel } from './parse-channel.ts';
import { parseDate } from './parse-date.ts';
import { parseFunds } from './parse-funds.ts';
import { parseLevel } from './parse-level.ts';
import { parseStatus } from './parse-status.ts';
import { saysNothing } from './reading.ts';
import type { RowText } from './row-text.ts';
import type { YearHint } from './year-hint.ts';

export interface RowContext {
  readonly hint: YearHint;
  /** Today, for the reader. */
  readonly asOf: string;
  readonly enterprise: EnterpriseMatch | undefined;
}

export type FieldReadings = { readonly [Id in HazardFieldId]: FieldReading<unknown> };

export interface RowReading {
  readonly fields: FieldReadings;
  /** Absent while something the record needs is missing or wrong. */
  readonly draft: HazardDraft | undefined;
  /** Readable even where the row is not complete, to look for duplicates. */
  readonly description: string | null;
  readonly foundOn: string | null;
}

const LONGEST = { description: 2000, measures: 2000, remark: 2000, location: 120, foundBy: 80, other: 200 };
const SHORTEST_DESCRIPTION = 4;

/** Reads one row into a draft of a hazard, with everything that is to be said about its cells. */
export function readRow(row: RowText<HazardFieldId>, { hint, asOf, enterprise }: RowContext): RowReading {
  const foundOn = foundOnReading(row.text('foundOn'), hint, asOf);
  const found = foundOn.value;
  const fields = {
    number: textReading(row.text('number'), '序号', LONGEST.other),
    enterprise: enterpriseReading(row.text('enterprise'), enterprise),
    description: descriptionReading(row.text('description')),
    level: wordReading(parseLevel(row.text('level'), row.heading('level')), hazardLevelLabel),
    channel: wordReading(parseChannel(row.text('channel')), hazardChannelLabel),
    foundOn,
    foundBy: optional(row, 'foundBy', '检查人', LONGEST.foundBy),
    location: optional(row, 'location', '隐患部位', LONGEST.location),
    category: optional(row, 'category', '隐患类型', LONGEST.other),
    basis: optional(row, 'basis', '判定依据', LONGEST.remark),
    measures: optional(row, 'measures', '整改措施', LONGEST.measures),
    responsible: optional(row, 'responsible', '整改责任人', LONGEST.other),
    responsibleUnit: optional(row, 'responsibleUnit', '整改责任单位', LONGEST.other),
    deadline: deadlineReading(row.text('deadline'), hint, found),
    status: wordReading(parseStatus(row.text('status'), row.heading('status')), registeredStatusLabel),
    rectifiedOn: laterDayReading(row.text('rectifiedOn'), '整改完成日期', hint, found, asOf),
    writtenOffOn: laterDayReading(row.text('writtenOffOn'), '销号日期', hint, found, asOf),
    verifiedBy: optional(row, 'verifiedBy', '验收人', LONGEST.other),
    funds: fundsReading(row),
    township: optional(row, 'township', '属地', LONGEST.other),
    remark: textReading(row.text('remark'), '备注', LONGEST.remark),
  };
  return { fields, draft: draftOf(fields), description: fields.description.value, foundOn: found };
}

function optional(
  row: RowText<HazardFieldId>,
  field: HazardFieldId,
  label: string,
  longest: number,
): FieldReading<string> {
  const text = row.text(field);
  return saysNothing(text) ? NOTHING : textReading(text, label, longest);
}

function enterpriseReading(text: string, match: EnterpriseMatch | undefined): FieldReading<string> {
  if (match === undefined) return failed(error('缺少企业名称，请补充。'));
  if (match.kind === 'unknown') {
    return failed(error(`企业名录中没有「${text}」，请选择企业，或先在企业档案中建档。`));
  }
  if (match.kind !== 'proposed') return reading(match.id, match.name);
  if (match.id !== undefined) {
    return reading(match.id, match.name ?? '', warning(`「${text}」按「${match.name}」记，请核对。`));
  }
  const names = match.candidates.map(({ name }) => `「${name}」`).join('');
  return failed(error(`不能确定「${text}」是哪家企业，名录中相近的有${names}，请选择。`));
}

function descriptionReading(text: string): FieldReading<string> {
  if (saysNothing(text)) return failed(error('缺少隐患描述，请补充。'));
  const short = text.length < SHORTEST_DESCRIPTION;
  return complainIf(
    short,
    () => warning(`隐患描述只有${text.length}个字，请写清楚什么地方有什么问题。`),
    textReading(text, '隐患描述', LONGEST.description),
  );
}

function foundOnReading(text: string, { year, reportedOn }: YearHint, asOf: string): FieldReading<string> {
  if (saysNothing(text)) return failed(error('缺少发现日期，请补充。'));
  const hint = { notAfter: reportedOn ?? asOf, ...(year === undefined ? {} : { year }) };
  const found = dayReading(text, hint, 'error');
  if (isBefore(asOf, found.value)) return failed(error(`发现日期${found.value}晚于今天（${asOf}），请更正。`));
  return found;
}

function deadlineReading(text: string, hint: YearHint, foundOn: string | null): FieldReading<RegisterDeadline> {
  const parsed = parseDate(text, { take: 'last', ...around(hint, foundOn) });
  switch (parsed.kind) {
    case 'blank':
      return NOTHING;
    case 'unreadable':
      return failed(warning(parsed.sentence));
    case 'long-term':
      return reading({ kind: 'long-term', wording: text }, `无时限（${text}）`);
    case 'immediate':
      return foundOn === null
        ? NOTHING
        : reading({ kind: 'immediate', on: foundOn, wording: text }, `${foundOn}（${text}）`);
    case 'day':
      return complainIf(
        isBefore(parsed.on, foundOn),
        () => warning(`整改时限${parsed.on}早于发现日期${foundOn}，请核对。`),
        reading({ kind: 'on', on: parsed.on, wording: text }, parsed.on, ...assumptionsOf(text, parsed)),
      );
  }
}

function laterDayReading(
  text: string,
  label: string,
  hint: YearHint,
  foundOn: string | null,
  asOf: string,
): FieldReading<string> {
  const later = dayReading(text, around(hint, foundOn), 'warning');
  const inOrder = complainIf(
    isBefore(later.value, foundOn),
    () => warning(`${label}${later.value}早于发现日期${foundOn}，请核对。`),
    later,
  );
  return complainIf(isBefore(asOf, later.value), () => warning(`${label}${later.value}晚于今天，请核对。`), inOrder);
}

const around = ({ year }: YearHint, foundOn: string | null) => ({
  ...(year === undefined ? {} : { year }),
  ...(foundOn === null ? {} : { notBefore: foundOn }),
});

function fundsReading(row: RowText<HazardFieldId>): FieldReading<number> {
  const funds = parseFunds(row.text('funds'), row.heading('funds'));
  if (funds.kind === 'blank') return NOTHING;
  if (funds.kind === 'unreadable') return failed(warning(funds.sentence));
  return reading(funds.value, `${funds.value}元`);
}

type Readings = {
  readonly [Id in Exclude<keyof HazardDraft, 'enterpriseId' | 'fundsYuan'>]: FieldReading<NonNullable<HazardDraft[Id]>>;
} & { readonly enterprise: FieldReading<string>; readonly funds: FieldReading<number> };

function draftOf(fields: Readings): HazardDraft | undefined {
  const { enterprise, description, foundOn } = fields;
  const isWrong = Object.values(fields).some(({ complaints }) =>
    complaints.some(({ severity }) => severity === 'error'),
  );
  if (isWrong || enterprise.value === null || description.value === null || foundOn.value === null) return undefined;

  return {
    enterpriseId: enterprise.value,
    description: description.value,
    foundOn: foundOn.value,
    location: fields.location.value,
    channel: fields.channel.value ?? 'other',
    level: fields.level.value,
    foundBy: fields.foundBy.value ?? '',
    category: fields.category.value,
    basis: fields.basis.value,
    measures: fields.measures.value,
    responsible: fields.responsible.value,
    responsibleUnit: fields.responsibleUnit.value,
    deadline: fields.deadline.value,
    status: fields.status.value,
    rectifiedOn: fields.rectifiedOn.value,
    writtenOffOn: fields.writtenOffOn.value,
    verifiedBy: fields.verifiedBy.value,
    fundsYuan: fields.funds.value,
    township: fields.township.value,
    remark: fields.remark.value,
  };
}
