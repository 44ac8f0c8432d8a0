import { changesOf, type EnterpriseChange, type EnterpriseOnFile, merged } from './enterprise-changes.ts';
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
import { type EnterpriseMatch, enterpriseMatcher } from './match-enterprise.ts';
import { type EnterpriseReading, readEnterpriseRow } from './read-enterprise-row.ts';
import { brokenCells, columnsByField, type RowProblem, type RowText, rowText, type Texts } from './row-text.ts';

export interface EnterpriseRowDecision {
  readonly corrections?: Texts<EnterpriseFieldId>;
  readonly excluded?: boolean;
}

export interface EnterpriseListSource {
  readonly table: RegisterTable;
  readonly mapping: Mapping<EnterpriseFieldId>;
  readonly onFile: readonly EnterpriseOnFile[];
  readonly decisions?: ReadonlyMap<number, EnterpriseRowDecision>;
}

/** The same enterprise in an earlier row. */
export interface SameEnterprise {
  readonly of: { readonly kind: 'row'; readonly rowNumber: number };
  readonly name: string;
  readonly reason: string;
}

export interface ReadEnterpriseRow {
  readonly rowNumber: number;
  readonly status: RowStatus;
  readonly values: ReadValues<EnterpriseFieldId>;
  readonly problems: readonly RowProblem<EnterpriseFieldId>[];
  readonly duplicates: readonly SameEnterprise[];
  /** The enterprise on file that the row speaks of; absent where it is new. */
  readonly onFile: { readonly id: string; readonly name: string } | undefined;
  readonly changes: readonly EnterpriseChange[];
  /** What would stand on file; absent while the row has an error. */
  readonly draft: EnterpriseAfter | undefined;
}

export type EnterpriseAfter = Omit<EnterpriseOnFile, 'id'>;

export interface EnterpriseListReading {
  readonly rows: readonly ReadEnterpriseRow[];
  readonly counts: RowCounts;
}

/** Reads a list of enterprises. One on file is brought up to date; one that stands in an earlier row is a duplicate. */
export function readEnterprises(source: EnterpriseListSource): EnterpriseListReading {
  const read = source.table.rows.map(rowReader(source));
  const known = knownEnterprises(source.onFile);
  const rows = read.map((row) => finished(row, found(row, known)));
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
  readonly byName: Map<string, EnterpriseOnFile>;
  readonly byCode: Map<string, EnterpriseOnFile>;
  /** The row that first spoke of a name, a code or an enterprise on file. */
  readonly told: Map<string, number>;
}

function knownEnterprises(onFile: readonly EnterpriseOnFile[]): Known {
  const known: Known = { byName: new Map(), byCode: new Map(), told: new Map() };
  for (const enterprise of onFile) {
    for (const alias of enterprise.aliases) known.byName.set(wholeName(alias), enterprise);
    if (enterprise.creditCode !== null) known.byCode.set(enterprise.creditCode, enterprise);
  }
  // A name outranks another enterprise's alias.
  for (const enterprise of onFile) known.byName.set(wholeName(enterprise.name), enterprise);
  return known;
}

interface Found {
  readonly onFile: EnterpriseOnFile | undefined;
  readonly duplicates: readonly SameEnterprise[];
  readonly problem: string | undefined;
}

const NOBODY: Found = { onFile: undefined, duplicates: [], problem: undefined };

/** Whom a row speaks of: an enterprise on file, an earlier row's, or a new one. */
function found({ rowNumber, decision, reading: { draft } }: Read, { byName, byCode, told }: Known): Found {
  if (draft === undefined || decision.excluded === true) return NOBODY;
  const namesake = byName.get(wholeName(draft.name));
  const holder = byCode.get(draft.creditCode ?? '');
  if (namesake !== undefined && holder !== undefined && namesake !== holder) {
    const problem = `企业名称属于「${namesake.name}」，统一社会信用代码属于「${holder.name}」，请更正。`;
    return { ...NOBODY, problem };
  }
  const onFile = holder ?? namesake;
  const keys = keysOf(draft, onFile);
  const earlier = keys.map((key) => told.get(key)).find((row) => row !== undefined);
  if (earlier === undefined) {
    for (const key of keys) told.set(key, rowNumber);
    return { ...NOBODY, onFile };
  }
  const reason = `与第${earlier}行是同一家企业`;
  return { ...NOBODY, onFile, duplicates: [{ of: { kind: 'row', rowNumber: earlier }, name: draft.name, reason }] };
}

function keysOf({ name, creditCode }: EnterpriseDraft, onFile: EnterpriseOnFile | undefined): readonly string[] {
  return [
    `name ${wholeName(name)}`,
    ...(creditCode === null ? [] : [`code ${creditCode}`]),
    ...(onFile === undefined ? [] : [`file ${onFile.id}`]),
  ];
}

function finished(
  { rowNumber, decision, texts, problems: read, reading }: Read,
  { onFile, duplicates, problem }: Found,
): ReadEnterpriseRow {
  const { draft } = reading;
  const after = draft === undefined || problem !== undefined ? undefined : onFile ? merged(onFile, draft) : draft;
  const changes = onFile !== undefined && after !== undefined ? changesOf(onFile, { ...after, id: onFile.id }) : [];
  const problems = [...read.filter(isStillAsked(onFile)), ...about(onFile, changes.length, problem)];
  return {
    rowNumber,
    status: statusOf(problems, { isExcluded: decision.excluded === true, isDuplicate: duplicates.length > 0 }),
    values: valuesOf(ENTERPRISE_FIELD_IDS, texts, reading.fields, decision.corrections),
    problems,
    duplicates,
    onFile: onFile === undefined ? undefined : { id: onFile.id, name: onFile.name },
    changes,
    draft: after,
  };
}

/** Whether a near name is the same enterprise is settled where its code says so. */
const isStillAsked =
  (onFile: EnterpriseOnFile | undefined) =>
  ({ field, severity }: RowProblem<EnterpriseFieldId>) =>
    onFile === undefined || field !== 'name' || severity === 'error';

function about(
  onFile: EnterpriseOnFile | undefined,
  changes: number,
  problem: string | undefined,
): readonly RowProblem<EnterpriseFieldId>[] {
  if (problem !== undefined) return [{ column: '', field: 'name', severity: 'error', sentence: problem }];
  if (onFile === undefined || changes === 0) return [];
  const sentence = `名录中已有「${onFile.name}」，将更新${changes}项，请核对。`;
  return [{ column: '', field: 'name', severity: 'warning', sentence }];
}
