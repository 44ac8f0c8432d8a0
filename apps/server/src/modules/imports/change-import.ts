import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import { headingKey } from './domain/heading.ts';
import type { RowDecision } from './domain/register-reading.ts';
import { importChanged, importNotFound, notInPreview, rowNotFound } from './import-refusals.ts';
import { type ImportRecord, importStore } from './import-store.ts';
import type { Decisions } from './import-tables.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport, officeOf } from './judge-import.ts';

interface AsSeen {
  readonly importId: string;
  readonly version: number;
}

/** Holds an import that is still being looked at, as the person saw it. */
export async function lockPreview({ tx }: Act, { importId, version }: AsSeen): Promise<ImportRecord> {
  const held = await importStore(tx).lock(importId);
  if (held === undefined) throw importNotFound();
  if (held.state !== 'preview') throw notInPreview();
  if (held.version !== version) throw importChanged();
  return held;
}

/** A person says what the columns mean; the office's wording is remembered. */
export async function mapImport(
  act: Act,
  seen: AsSeen,
  mapping: readonly { column: number; field: string | null }[],
  needs: ImportsNeeds,
): Promise<void> {
  const held = await lockPreview(act, seen);
  const chosen = Object.fromEntries(mapping.map(({ column, field }) => [String(column), field]));
  const headings = mapping.flatMap(({ column, field }) => {
    const heading = held.sheet.columns.find(({ index }) => index === column)?.heading;
    return heading === undefined ? [] : [[headingKey(heading), field] as const];
  });
  await importStore(act.tx).remember(officeOf(act), new Map(headings));
  await decide(act, held, { ...held.decisions, mapping: { ...held.decisions.mapping, ...chosen } }, needs);
  await record(act, {
    act: 'import.map',
    subjectKind: 'import',
    subjectId: held.id,
    enterpriseId: null,
    detail: { mapping: chosen },
  });
}

/** A person corrects cells of a row, says whose it is, leaves it out or keeps it. */
export async function correctRow(
  act: Act,
  seen: AsSeen,
  row: number,
  decision: RowDecision,
  needs: ImportsNeeds,
): Promise<void> {
  const held = await lockPreview(act, seen);
  if (!held.sheet.rows.some(({ rowNumber }) => rowNumber === row)) throw rowNotFound();
  const before = held.decisions.rows?.[row] ?? {};
  const after = { ...before, ...decision, corrections: { ...before.corrections, ...decision.corrections } };
  await decide(act, held, { ...held.decisions, rows: { ...held.decisions.rows, [row]: after } }, needs);
  await record(act, {
    act: 'import.correct',
    subjectKind: 'import',
    subjectId: held.id,
    enterpriseId: null,
    detail: { row, ...decision },
  });
}

async function decide(act: Act, held: ImportRecord, decisions: Decisions, needs: ImportsNeeds): Promise<void> {
  const { proposals, counts, rows } = await judgeImport(act, held.sheet, decisions, needs);
  await importStore(act.tx).decide(held, decisions, { proposals, counts });
  await importStore(act.tx).keepRows(held.id, rows);
}
