import type { EnterpriseDraft } from './enterprise-draft.ts';
import { ENTERPRISE_FIELD_IDS, type EnterpriseFieldId } from './enterprise-fields.ts';
import { wholeName } from './enterprise-name.ts';
import type { Mapping } from './field.ts';
import type { RegisterTable, TableRow } from './find-table.ts';
import {
  countsOf,
  problemsOf,
  type ReadValues,
  type RowCounts,
  type RowStatus,
  statusOf,
  valuesOf,
} from './finish-row.ts';
import { type DirectoryEntry, type EnterpriseMatch, enterpriseMatcher } from './match-enterprise.ts';
import { type EnterpriseReading, readEnterpriseRow } from './read-enterprise-row.ts';
import { brokenCells, columnsByField, type RowProblem, type RowText, rowText, type Texts } from './row-text.ts';

export interface EnterpriseRowDecision {
  readonly corrections?: Texts<EnterpriseFieldId>;
  readonly excluded?: boolean;
}

export interface OnFile extends DirectoryEntry {
  readonly creditCode: string | null;
}

export interface EnterpriseListSource {
  readonly table: RegisterTable;
  readonly mapping: Mapping<EnterpriseFieldId>;
  readonly onFile: readonly OnFile[];
  readonly decisions?: ReadonlyMap<number, EnterpriseRowDecision>;
}

/** The same enterprise in an earlier row or already on file. */
export interface SameEnterprise {
  readonly of:
    | { readonly kind: 'row'; readonly rowNumber: number }
    | { readonly kind: 'enterprise'; readonly id: string };
  readonly name: string;
  readonly reason: string;
}

export interface ReadEnterpriseRow {
  readonly rowNumber: number;
  readonly status: RowStatus;
  readonly values: ReadValues<EnterpriseFieldId>;
  readonly problems: readonly RowProblem<EnterpriseFieldId>[];
  readonly duplicates: readonly SameEnterprise[];
  /** What would be taken on file; absent while the row has an error. */
  readonly draft: EnterpriseDraft | undefined;
}

export interface EnterpriseListReading {
  readonly rows: readonly ReadEnterpriseRow[];
  readonly counts: RowCounts;
}

/** Reads a list of enterprises. One that is on file, or stands in an earlier row, is a duplicate. */
export function readEnterprises(source: EnterpriseListSource): EnterpriseListReading {
  const read = source.table.rows.map(rowReader(source));
  const known = knownEnterprises(source.onFile);
  const rows = read.map((row) => finished(row, known));
  return { rows, counts: countsOf(rows) };
}

interface Read {
  readonly rowNumber: number;
  readonly decision: EnterpriseRowDecision;
  readonly texts: RowText<EnterpriseFieldId>;
  readonly problems: readonly RowProblem<EnterpriseFieldId>[];
  readonly reading: EnterpriseReading;
}

function rowReader({ table, mapping, onFile, decisions }: EnterpriseListSource): (row: TableRow) => Read {
  const columns = columnsByField(mapping);
  const match = enterpriseMatcher(onFile);
  return (row) => {
    const decision = decisions?.get(row.rowNumber) ?? {};
    const texts = rowText(row, table, columns, decision.corrections, undefined);
    const reading = readEnterpriseRow(texts, nearName(match(texts.text('name'))));
    const problems = [
      ...brokenCells(row, columns, decision.corrections),
      ...problemsOf(ENTERPRISE_FIELD_IDS, reading.fields, columns),
    ];
    return { rowNumber: row.rowNumber, decision, texts, problems, reading };
  };
}

const nearName = (match: EnterpriseMatch) => (match.kind === 'proposed' ? match.name : undefined);

/** Who is known by which name or code, growing row by row. */
interface Known {
  readonly byName: Map<string, SameEnterprise>;
  readonly byCode: Map<string, SameEnterprise>;
}

function knownEnterprises(onFile: readonly OnFile[]): Known {
  const known: Known = { byName: new Map(), byCode: new Map() };
  for (const { id, name, aliases, creditCode } of onFile) {
    const of = { kind: 'enterprise', id } as const;
    for (const each of [...aliases, name])
      known.byName.set(wholeName(each), { of, name, reason: '名录中已有同名企业' });
    if (creditCode !== null) known.byCode.set(creditCode, { of, name, reason: '名录中已有相同的统一社会信用代码' });
  }
  return known;
}

function finished({ rowNumber, decision, texts, problems, reading }: Read, known: Known): ReadEnterpriseRow {
  const isExcluded = decision.excluded === true;
  const duplicates = isExcluded ? [] : sameAs(reading.draft, known);
  const isDuplicate = duplicates.length > 0;
  if (!isExcluded && !isDuplicate && reading.draft !== undefined) remember(rowNumber, reading.draft, known);
  return {
    rowNumber,
    status: statusOf(problems, { isExcluded, isDuplicate }),
    values: valuesOf(ENTERPRISE_FIELD_IDS, texts, reading.fields, decision.corrections),
    problems,
    duplicates,
    draft: reading.draft,
  };
}

function sameAs(draft: EnterpriseDraft | undefined, { byName, byCode }: Known): readonly SameEnterprise[] {
  if (draft === undefined) return [];
  const same = [byName.get(wholeName(draft.name)), byCode.get(draft.creditCode ?? '')];
  return same.filter((enterprise) => enterprise !== undefined);
}

function remember(rowNumber: number, { name, creditCode }: EnterpriseDraft, { byName, byCode }: Known): void {
  const of = { kind: 'row', rowNumber } as const;
  byName.set(wholeName(name), { of, name, reason: `与第${rowNumber}行企业名称相同` });
  if (creditCode !== null) byCode.set(creditCode, { of, name, reason: `与第${rowNumber}行统一社会信用代码相同` });
}
