import type { TableRow } from './find-table.ts';
import { countsOf, problemsOf, statusOf, valuesOf } from './finish-row.ts';
import { HAZARD_FIELD_IDS, type HazardFieldId } from './hazard-fields.ts';
import { type DirectoryEntry, type EnterpriseMatch, enterpriseMatcher } from './match-enterprise.ts';
import { type RowReading, readRow } from './read-row.ts';
import type { ReadRow, RegisterReading, RegisterSource, RowDecision, RowDuplicate } from './register-reading.ts';
import { comparingRows } from './row-duplicates.ts';
import { brokenCells, columnsByField, type RowProblem, type RowText, rowText } from './row-text.ts';

/** Reads a whole register anew. Pure: the same source and decisions always give the same rows. */
export function readRegister(source: RegisterSource): RegisterReading {
  const steps = readingRegister(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const ROWS_AT_A_TIME = 100;

/** The same in small steps, each telling how many rows are read, so that others can be served in between. */
export function* readingRegister(source: RegisterSource): Generator<number, RegisterReading, void> {
  const { rows: tableRows } = source.table;
  const readOne = rowReader(source);
  const read: Read[] = [];
  for (const row of tableRows) {
    read.push(readOne(row));
    if (read.length % ROWS_AT_A_TIME === 0) yield read.length;
  }
  yield read.length;
  const compared = read.filter(({ decision }) => decision.excluded !== true);
  const duplicates = yield* comparingRows(compared.map(toCompare), source.onRecord, read.length);

  const rows = read.map((row) => finished(row, duplicates.get(row.rowNumber) ?? []));
  return { rows, counts: countsOf(rows) };
}

interface Read {
  readonly rowNumber: number;
  readonly decision: RowDecision;
  readonly texts: RowText<HazardFieldId>;
  readonly problems: readonly RowProblem<HazardFieldId>[];
  readonly reading: RowReading;
  readonly enterprise: EnterpriseMatch | undefined;
}

function rowReader({ table, mapping, directory, asOf, decisions, defaults }: RegisterSource): (row: TableRow) => Read {
  const columns = columnsByField(mapping);
  const match = enterpriseMatcher(directory);
  const byId = new Map(directory.map((entry) => [entry.id, entry]));

  return (row) => {
    const decision = decisions?.get(row.rowNumber) ?? {};
    const texts = rowText(row, table, columns, decision.corrections, defaults);
    const enterprise = chosen(decision, byId) ?? named(texts.text('enterprise'), match);
    const reading = readRow(texts, { hint: table.hint, asOf, enterprise });
    const problems = [
      ...brokenCells(row, columns, decision.corrections),
      ...problemsOf(HAZARD_FIELD_IDS, reading.fields, columns),
    ];
    return { rowNumber: row.rowNumber, decision, texts, problems, reading, enterprise };
  };
}

function chosen({ enterpriseId }: RowDecision, byId: ReadonlyMap<string, DirectoryEntry>): EnterpriseMatch | undefined {
  const entry = enterpriseId === undefined ? undefined : byId.get(enterpriseId);
  return entry === undefined ? undefined : { kind: 'chosen', id: entry.id, name: entry.name, candidates: [] };
}

const named = (text: string, match: (name: string) => EnterpriseMatch) => (text === '' ? undefined : match(text));

const toCompare = ({ rowNumber, enterprise, texts, reading }: Read) => ({
  rowNumber,
  enterpriseId: enterprise === undefined || enterprise.kind === 'unknown' ? undefined : enterprise.id,
  enterpriseText: texts.text('enterprise'),
  description: reading.description,
  foundOn: reading.foundOn,
});

function finished(row: Read, duplicates: readonly RowDuplicate[]): ReadRow {
  const { decision, problems, reading } = row;
  return {
    rowNumber: row.rowNumber,
    status: statusOf(problems, {
      isExcluded: decision.excluded === true,
      isDuplicate: duplicates.length > 0 && decision.keepDuplicate !== true,
    }),
    values: valuesOf(HAZARD_FIELD_IDS, row.texts, reading.fields, decision.corrections),
    problems,
    enterprise: row.enterprise,
    duplicates,
    draft: reading.draft,
  };
}
