import {
  enterpriseKindLabel,
  locationKindLabel,
  majorHazardLevelLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import type { EnterpriseDraft } from './enterprise-draft.ts';
import type { EnterpriseFieldId } from './enterprise-fields.ts';
import {
  complainIf,
  error,
  type FieldReading,
  failed,
  NOTHING,
  reading,
  textReading,
  warning,
  wordReading,
} from './field-reading.ts';
import {
  parseEnterpriseKind,
  parseLocationKind,
  parseOwnership,
  parseStandardization,
  parseYesNo,
} from './parse-enterprise-words.ts';
import { type ListedInstallation, parseInstallations, parseProcesses } from './parse-installations.ts';
import { halfWidth } from './plain-text.ts';
import { type Reading, saysNothing } from './reading.ts';
import type { RowText } from './row-text.ts';

type Texts = RowText<EnterpriseFieldId>;

export interface EnterpriseReading {
  readonly fields: { readonly [Id in EnterpriseFieldId]: FieldReading<unknown> };
  readonly draft: EnterpriseDraft | undefined;
}

const LONGEST = { name: 120, township: 40, address: 200, principalName: 40, phone: 40, remark: 2000 };

/** Reads one row of a list of enterprises. `nearMatch` is one on file whose name is close, if any. */
export function readEnterpriseRow(row: Texts, nearMatch: string | undefined): EnterpriseReading {
  const fields = {
    number: textReading(row.text('number'), '序号', LONGEST.address),
    name: nameReading(row.text('name'), nearMatch),
    aliases: listReading(row.text('aliases')),
    creditCode: creditCodeReading(row.text('creditCode')),
    kind: kindReading(row),
    hasStorage: shownAs(parseYesNo(row.text('hasStorage')), (has) => (has ? '是' : '否')),
    ownership: wordReading(parseOwnership(row.text('ownership')), ownershipLabel),
    locationKind: wordReading(parseLocationKind(row.text('locationKind')), locationKindLabel),
    hazardousProcesses: shownAs(parseProcesses(row.text('hazardousProcesses')), listed),
    installations: shownAs(parseInstallations(row.text('installations')), (all) => listed(all.map(graded))),
    standardization: wordReading(parseStandardization(row.text('standardization')), standardizationLabel),
    township: optional(row, 'township', '所属镇街', LONGEST.township),
    address: optional(row, 'address', '地址', LONGEST.address),
    principalName: optional(row, 'principalName', '主要负责人', LONGEST.principalName),
    phone: optional(row, 'phone', '联系电话', LONGEST.phone),
    remark: textReading(row.text('remark'), '备注', LONGEST.remark),
  };
  return { fields, draft: draftOf(fields) };
}

function nameReading(text: string, nearMatch: string | undefined): FieldReading<string> {
  if (saysNothing(text)) return failed(error('缺少企业名称，请补充。'));
  const sentence = () => warning(`与名录中的「${nearMatch}」相近，请核对是不是同一家。`);
  return complainIf(nearMatch !== undefined, sentence, textReading(text, '企业名称', LONGEST.name));
}

function optional(row: Texts, field: EnterpriseFieldId, label: string, longest: number): FieldReading<string> {
  const text = row.text(field);
  return saysNothing(text) ? NOTHING : textReading(text, label, longest);
}

function listReading(text: string): FieldReading<readonly string[]> {
  const names = text.split(/[、,，;；\n]/).map((name) => name.trim());
  const kept = [...new Set(names.filter((name) => !saysNothing(name)))];
  if (kept.length === 0) return NOTHING;
  const tooMany = kept.length > 20 || kept.some((name) => name.length > LONGEST.name);
  return tooMany ? failed(error('曾用名、简称过多或过长，请删减。')) : reading(kept, kept.join('；'));
}

function creditCodeReading(text: string): FieldReading<string> {
  if (saysNothing(text)) return NOTHING;
  const code = halfWidth(text).replaceAll(/\s/g, '').toUpperCase();
  if (/^[0-9A-Z]{18}$/.test(code)) return reading(code, code);
  return failed(warning(`统一社会信用代码「${text}」不是18位大写字母或数字，按空白处理。`));
}

function kindReading(row: Texts): FieldReading<EnterpriseDraft['kind']> {
  const kind = parseEnterpriseKind(row.text('kind'), row.text('name'));
  if (kind.kind === 'blank') return failed(error('缺少企业类别，请补充，例如「加油（加气）站」。'));
  if (kind.kind === 'unreadable') return failed(error(kind.sentence));
  return wordReading(
    kind.note === undefined ? kind : { ...kind, note: `${kind.note}为「${enterpriseKindLabel[kind.value]}」，请核对` },
    enterpriseKindLabel,
  );
}

function shownAs<Value>(given: Reading<Value>, show: (value: Value) => string): FieldReading<Value> {
  if (given.kind === 'blank') return NOTHING;
  if (given.kind === 'unreadable') return failed(warning(given.sentence));
  return reading(given.value, show(given.value));
}

const listed = (items: readonly string[]) => (items.length === 0 ? '无' : items.join('；'));

const graded = ({ name, level }: ListedInstallation) =>
  `${name}（${level === null ? '未定级' : majorHazardLevelLabel[level]}）`;

type Readings = { readonly [Id in keyof EnterpriseDraft]: FieldReading<NonNullable<EnterpriseDraft[Id]>> };

function draftOf(fields: Readings): EnterpriseDraft | undefined {
  const isWrong = Object.values(fields).some(({ complaints }) =>
    complaints.some(({ severity }) => severity === 'error'),
  );
  const { name, kind } = fields;
  if (isWrong || name.value === null || kind.value === null) return undefined;
  return {
    name: name.value,
    kind: kind.value,
    aliases: fields.aliases.value ?? [],
    creditCode: fields.creditCode.value,
    hasStorage: fields.hasStorage.value,
    ownership: fields.ownership.value,
    locationKind: fields.locationKind.value,
    hazardousProcesses: fields.hazardousProcesses.value,
    installations: fields.installations.value,
    standardization: fields.standardization.value,
    township: fields.township.value,
    address: fields.address.value,
    principalName: fields.principalName.value,
    phone: fields.phone.value,
  };
}
