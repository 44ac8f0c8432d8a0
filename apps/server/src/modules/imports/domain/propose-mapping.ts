import type { Field, Mapping } from './field.ts';
import type { RegisterTable, TableColumn } from './find-table.ts';
import { headingKey, headingScore } from './heading.ts';

/** What one column was taken for, and how surely. */
export interface ColumnProposal<Id extends string = string> {
  readonly column: TableColumn;
  readonly fieldId: Id | undefined;
  /** 0 to 1; 1 also where a person chose the field. */
  readonly confidence: number;
  /** `chosen` for this very file, `remembered` from an earlier one. */
  readonly because: 'chosen' | 'remembered' | 'heading' | 'content' | 'nothing';
  readonly samples: readonly string[];
}

/** Fields chosen for headings before, by `headingKey`; `null` means the column was set aside. */
export type RememberedMapping = Readonly<Record<string, string | null>>;

interface Claim<Id extends string> {
  readonly column: number;
  readonly fieldId: Id;
  readonly score: number;
  readonly because: 'heading' | 'content';
}

const SAMPLED_ROWS = 200;
const SHOWN_SAMPLES = 3;
const ENOUGH = 0.55;
const CONTENT_ALONE = 0.58;

/** Proposes a field for every column, each field once. What a person chose before wins over any likeness. */
export function proposeMapping<Id extends string>(
  table: RegisterTable,
  fields: readonly Field<Id>[],
  remembered: RememberedMapping = {},
): readonly ColumnProposal<Id>[] {
  const values = table.columns.map((column) => valuesOf(table, column));
  const known = rememberedFields(table.columns, fields, remembered);
  const claims = table.columns.flatMap((column) =>
    known.has(column.index) ? [] : claimsOf(column, values[column.index] ?? [], fields),
  );
  const won = settle(claims, new Set([...known.values()].filter((id) => id !== undefined)));

  return table.columns.map((column) => {
    const samples = [...new Set(values[column.index])].slice(0, SHOWN_SAMPLES);
    if (known.has(column.index)) {
      return { column, fieldId: known.get(column.index), confidence: 1, because: 'remembered', samples };
    }
    const claim = won.get(column.index);
    if (claim === undefined) return { column, fieldId: undefined, confidence: 0, because: 'nothing', samples };
    return { column, fieldId: claim.fieldId, confidence: claim.score, because: claim.because, samples };
  });
}

/** The proposal as a mapping to read the rows with. */
export const mappingOf = <Id extends string>(proposals: readonly ColumnProposal<Id>[]): Mapping<Id> =>
  new Map(
    proposals.flatMap(({ column, fieldId }) => (fieldId === undefined ? [] : [[column.index, fieldId] as const])),
  );

const valuesOf = (table: RegisterTable, { index }: TableColumn): readonly string[] =>
  table.rows
    .slice(0, SAMPLED_ROWS)
    .map((row) => row.cells[index]?.text ?? '')
    .filter((text) => text !== '');

function rememberedFields<Id extends string>(
  columns: readonly TableColumn[],
  fields: readonly Field<Id>[],
  remembered: RememberedMapping,
): ReadonlyMap<number, Id | undefined> {
  const taken = new Set<Id>();
  const known = new Map<number, Id | undefined>();
  for (const { index, heading } of columns) {
    const key = headingKey(heading);
    const choice = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    const id = fields.find((field) => field.id === choice)?.id;
    if (choice === null) known.set(index, undefined);
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    known.set(index, id);
  }
  return known;
}

function claimsOf<Id extends string>(
  { index, heading }: TableColumn,
  values: readonly string[],
  fields: readonly Field<Id>[],
): readonly Claim<Id>[] {
  return fields.flatMap((field): Claim<Id>[] => {
    const byHeading = headingScore(heading, field);
    const fit = fitOf(field, heading.at(-1) ?? '', values);
    const score = fit === undefined ? byHeading : byHeading * (0.7 + 0.3 * Math.min(1, fit / 0.6));
    if (score >= ENOUGH) return [{ column: index, fieldId: field.id, score, because: 'heading' }];

    const byContent = contentScore(field, heading.at(-1) ?? '', fit);
    return byContent >= ENOUGH ? [{ column: index, fieldId: field.id, score: byContent, because: 'content' }] : [];
  });
}

/** The share of values that could belong to the field; nothing where values cannot tell. */
function fitOf(field: Field, heading: string, values: readonly string[]): number | undefined {
  const { looksLike } = field;
  if (looksLike === undefined || values.length === 0) return undefined;
  return values.filter((text) => looksLike(text, heading)).length / values.length;
}

function contentScore(field: Field, heading: string, fit: number | undefined): number {
  if (field.tellsByContent !== true || fit === undefined || fit < 0.8) return 0;
  return (field.not ?? []).some((word) => heading.includes(word)) ? 0 : CONTENT_ALONE * fit;
}

/** The surest claim first; each column and each field is given once. */
function settle<Id extends string>(
  claims: readonly Claim<Id>[],
  taken: ReadonlySet<Id>,
): ReadonlyMap<number, Claim<Id>> {
  const won = new Map<number, Claim<Id>>();
  const given = new Set(taken);
  for (const claim of [...claims].sort((one, other) => other.score - one.score)) {
    if (won.has(claim.column) || given.has(claim.fieldId)) continue;
    won.set(claim.column, claim);
    given.add(claim.fieldId);
  }
  return won;
}
