import type { Mapping } from './field.ts';
import type { TableRow } from './find-table.ts';
import { columnLetter } from './grid.ts';
import { HAZARD_FIELD_IDS, type HazardFieldId } from './hazard-fields.ts';
import { headingText } from './heading.ts';
import { type DirectoryEntry, type EnterpriseMatch, enterpriseMatcher } from './match-enterprise.ts';
import { type RowReading, type RowText, readRow } from './read-row.ts';
import type {
  ReadRow,
  ReadValue,
  RegisterReading,
  RegisterSource,
  RowDecision,
  RowDuplicate,
  RowProblem,
  RowStatus,
} from './register-reading.ts';
import { rowDuplicates } from './row-duplicates.ts';

/** Reads a whole register anew. Pure: the same source and decisions always give the same rows. */
export function readRegister(source: RegisterSource): RegisterReading {
  const reader = rowReader(source);
  const read = source.table.rows.map(reader);
  const compared = read.filter(({ decision }) => decision.excluded !== true);
  const duplicates = rowDuplicates(compared.map(toCompare), source.onRecord);

  const rows = read.map((row) => finished(row, duplicates.get(row.rowNumber) ?? []));
  return { rows, counts: countsOf(rows) };
}

interface Read {
  readonly rowNumber: number;
  readonly decision: RowDecision;
  readonly texts: RowText;
  readonly columns: ReadonlyMap<HazardFieldId, number>;
  readonly brokenCells: readonly RowProblem[];
  readonly reading: RowReading;
  readonly enterprise: EnterpriseMatch | undefined;
}

function rowReader(source: RegisterSource): (row: TableRow) => Read {
  const columns = columnsByField(source.mapping);
  const match = enterpriseMatcher(source.directory);
  const byId = new Map(source.directory.map((entry) => [entry.id, entry]));

  return (row) => {
    const decision = source.decisions?.get(row.rowNumber) ?? {};
    const texts = textsOf(row, source, columns, decision);
    const enterprise = chosen(decision, byId) ?? named(texts.text('enterprise'), match);
    const reading = readRow(texts, { hint: source.table.hint, asOf: source.asOf, enterprise });
    const brokenCells = brokenCellsOf(row, columns, decision);
    return { rowNumber: row.rowNumber, decision, texts, columns, brokenCells, reading, enterprise };
  };
}

const columnsByField = (mapping: Mapping<HazardFieldId>): ReadonlyMap<HazardFieldId, number> =>
  new Map([...mapping].map(([column, field]) => [field, column]));

/** What a person typed, else the cell, else the default. */
function textsOf(
  row: TableRow,
  { table, defaults = {} }: RegisterSource,
  columns: ReadonlyMap<HazardFieldId, number>,
  { corrections = {} }: RowDecision,
): RowText {
  const cellText = (field: HazardFieldId) => {
    const cell = row.cells[columns.get(field) ?? -1];
    return cell === undefined || cell.kind === 'error' ? '' : cell.text;
  };
  return {
    text: (field) => (corrections[field] ?? (cellText(field) || defaults[field]) ?? '').trim(),
    heading: (field) => headingText(table.columns[columns.get(field) ?? -1]?.heading ?? []),
  };
}

function chosen({ enterpriseId }: RowDecision, byId: ReadonlyMap<string, DirectoryEntry>): EnterpriseMatch | undefined {
  const entry = enterpriseId === undefined ? undefined : byId.get(enterpriseId);
  return entry === undefined ? undefined : { kind: 'chosen', id: entry.id, name: entry.name, candidates: [] };
}

const named = (text: string, match: (name: string) => EnterpriseMatch) => (text === '' ? undefined : match(text));

function brokenCellsOf(
  row: TableRow,
  columns: ReadonlyMap<HazardFieldId, number>,
  { corrections = {} }: RowDecision,
): readonly RowProblem[] {
  return [...columns].flatMap(([field, column]): RowProblem[] => {
    const cell = row.cells[column];
    if (cell?.kind !== 'error' || corrections[field] !== undefined) return [];
    const sentence = `单元格是公式错误「${cell.text}」，按空白处理。`;
    return [{ column: columnLetter(column), field, severity: 'warning', sentence }];
  });
}

const toCompare = ({ rowNumber, enterprise, texts, reading }: Read) => ({
  rowNumber,
  enterpriseId: enterprise === undefined || enterprise.kind === 'unknown' ? undefined : enterprise.id,
  enterpriseText: texts.text('enterprise'),
  description: reading.description,
  foundOn: reading.foundOn,
});

function finished(row: Read, duplicates: readonly RowDuplicate[]): ReadRow {
  const problems = [...row.brokenCells, ...complaintsOf(row)];
  return {
    rowNumber: row.rowNumber,
    status: statusOf(row.decision, problems, duplicates),
    values: valuesOf(row),
    problems,
    enterprise: row.enterprise,
    duplicates,
    draft: row.reading.draft,
  };
}

function complaintsOf({ reading, columns }: Read): readonly RowProblem[] {
  return HAZARD_FIELD_IDS.flatMap((field) => {
    const index = columns.get(field);
    const column = index === undefined ? '' : columnLetter(index);
    return reading.fields[field].complaints.map((complaint) => ({ column, field, ...complaint }));
  });
}

function valuesOf({ texts, reading, decision }: Read): Partial<Record<HazardFieldId, ReadValue>> {
  const values: Partial<Record<HazardFieldId, ReadValue>> = {};
  for (const field of HAZARD_FIELD_IDS) {
    const text = texts.text(field);
    const { shown } = reading.fields[field];
    const corrected = decision.corrections?.[field] !== undefined;
    if (text !== '' || shown !== '' || corrected) values[field] = { text, shown, corrected };
  }
  return values;
}

function statusOf(
  { excluded, keepDuplicate }: RowDecision,
  problems: readonly RowProblem[],
  duplicates: readonly RowDuplicate[],
): RowStatus {
  if (excluded === true) return 'excluded';
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  if (duplicates.length > 0 && keepDuplicate !== true) return 'duplicate';
  return problems.length > 0 ? 'warning' : 'ready';
}

function countsOf(rows: readonly ReadRow[]): RegisterReading['counts'] {
  const counts = { rows: rows.length, ready: 0, warning: 0, error: 0, duplicate: 0, excluded: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
