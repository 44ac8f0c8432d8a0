import type { Field } from './field.ts';
import { type Cell, distinctTexts, isFilled, type Row } from './grid.ts';
import { type Heading, headingScore } from './heading.ts';
import { halfWidth } from './plain-text.ts';

/** Zero-based, both ends included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

const SEARCHED_ROWS = 40;
const DEEPEST_HEADER = 3;
const LONGEST_LABEL = 20;
const SURE = 0.9;

/**
 * The row that names the most fields, with the group row above or the sub-heading row below where there is one.
 * A register in unheard-of words is found by its shape: the first wide row of short labels.
 */
export function findHeader(rows: readonly Row[], fields: readonly Field[]): HeaderRows | undefined {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const scores = searched.map((row) => headerScore(row, fields));
  const best = scores.indexOf(Math.max(...scores));
  const row = (scores[best] ?? 0) > 0 ? best : widestLabelRow(searched);
  return row === -1 ? undefined : withNeighbours(searched, row, fields);
}

function headerScore(row: Row, fields: readonly Field[]): number {
  const labels = distinctLabels(row);
  const known = labels.filter((label) => namesField(label, fields)).length;
  if (known < 2) return 0;
  return known * 3 + labels.length - 2 * (distinctTexts(row).length - labels.length);
}

const namesField = (label: string, fields: readonly Field[], group = '') =>
  fields.some((field) => headingScore(group === '' ? [label] : [group, label], field) >= SURE);

const distinctLabels = (row: Row) => [...new Set(row.filter(isLabel).map((cell) => cell.text))];

/** Short words, no value: neither figures nor a sentence nor 填报单位：某局. */
function isLabel(cell: Cell): boolean {
  if (cell.kind !== 'text') return false;
  const words = halfWidth(cell.text).replaceAll(/\(.*?\)|\s/gs, '');
  return words.length <= LONGEST_LABEL && !/[:。;]|\d{2}|[,，].*[,，]/.test(words);
}

function widestLabelRow(rows: readonly Row[]): number {
  const width = Math.max(0, ...rows.map((row) => distinctTexts(row).length));
  return rows.findIndex((row) => {
    const labels = distinctLabels(row).length;
    return labels >= 3 && labels === distinctTexts(row).length && labels >= width * 0.6;
  });
}

function withNeighbours(rows: readonly Row[], found: number, fields: readonly Field[]): HeaderRows {
  let first = found;
  let last = found;
  while (last - first + 1 < DEEPEST_HEADER && isGroupOver(rows[first - 1], rows[first])) first -= 1;
  while (last - first + 1 < DEEPEST_HEADER && isSubHeading(rows[last], rows[last + 1], fields)) last += 1;
  return { first, last };
}

/** Labels of which at least one spans several different labels below. */
function isGroupOver(above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  const texts = distinctTexts(above);
  return texts.length >= 2 && texts.length === distinctLabels(above).length && spansSeveral(above, below);
}

function isSubHeading(above: Row | undefined, below: Row | undefined, fields: readonly Field[]): boolean {
  if (above === undefined || below === undefined || !isGroupOver(above, below)) return false;
  const added = below.flatMap((cell, column) => {
    const group = above[column]?.text ?? '';
    return isFilled(cell) && cell.text !== group ? [{ cell, group }] : [];
  });
  const known = added.filter(({ cell, group }) => namesField(cell.text, fields, group));
  return added.every(({ cell }) => isLabel(cell)) && known.length >= added.length / 2;
}

function spansSeveral(above: Row, below: Row): boolean {
  const spans = new Map<string, Set<string>>();
  const groups = carriedGroups(above, below);
  for (const [column, cell] of below.entries()) {
    const group = groups[column] ?? '';
    if (group === '' || !isFilled(cell) || cell.text === group) continue;
    spans.set(group, (spans.get(group) ?? new Set()).add(cell.text));
  }
  return [...spans.values()].some((labels) => labels.size >= 2);
}

/** Each column's group: its own, or the last one to the left where cells were left empty instead of merged. */
export function carriedGroups(above: Row, below: Row): readonly string[] {
  let group = '';
  return above.map((cell, column) => {
    const under = below[column];
    if (isFilled(cell)) group = under === undefined || !isFilled(under) || under.text === cell.text ? '' : cell.text;
    return isFilled(cell) ? cell.text : under !== undefined && isFilled(under) ? group : '';
  });
}

/** The heading of every column, groups first, nothing said twice. */
export function headingsOf(header: readonly Row[]): readonly Heading[] {
  const texts = header.map((row, at) => {
    const below = header[at + 1];
    return below === undefined ? row.map((cell) => cell.text) : carriedGroups(row, below);
  });
  const width = header[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => [
    ...new Set(texts.map((row) => row[column] ?? '').filter((text) => text !== '')),
  ]);
}
