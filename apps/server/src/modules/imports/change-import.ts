import type { ImportRowChoice } from '@zhiben/contract/imports.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { z } from 'zod';
import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import type { RegisterTable } from './domain/find-table.ts';
import { headingKey } from './domain/heading.ts';
import type { RowDecision } from './domain/register-reading.ts';
import { headingStore } from './heading-store.ts';
import {
  enterprisesNotPermitted,
  importChanged,
  importNotFound,
  noSuchRows,
  notInPreview,
  notToRead,
  rowNotFound,
} from './import-refusals.ts';
import { type ImportRecord, importStore } from './import-store.ts';
import type { Decisions } from './import-tables.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport } from './judge-import.ts';
import { rowStore } from './row-store.ts';

export interface AsSeen {
  readonly importId: string;
  readonly version: number;
}

type Previewed = ImportRecord & { readonly sheet: RegisterTable };

/** Holds an import as the person saw it. */
export async function lockImport({ tx, actor }: Act, { importId, version }: AsSeen): Promise<ImportRecord> {
  const held = await importStore(tx).lock(importId);
  if (held === undefined) throw importNotFound();
  if (held.kind === 'enterprises' && !mayDo(actor.role, 'enterprise:import')) throw enterprisesNotPermitted();
  if (held.version !== version) throw importChanged();
  return held;
}

/** The same while it is still being looked at. */
export async function lockPreview(act: Act, seen: AsSeen): Promise<Previewed> {
  const held = await lockImport(act, seen);
  const { sheet } = held;
  if (held.state !== 'preview' || sheet === null) throw notInPreview();
  return { ...held, sheet };
}

/** A person says what the columns mean; all of it is remembered as the office's wording. */
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
    const key = heading === undefined ? '' : headingKey(heading);
    return key === '' ? [] : [[key, field] as const];
  });
  await headingStore(act.tx).remember(held.office, held.kind, new Map(headings));
  await decide(act, held, { ...held.decisions, mapping: { ...held.decisions.mapping, ...chosen } }, needs);
  await recordOn(act, held, 'import.map', { mapping: chosen });
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
  await decide(act, held, withDecision(held.decisions, [row], decision), needs);
  await recordOn(act, held, 'import.correct', { row, ...decision });
}

/** The same decision about many rows at once. */
export async function decideRows(
  act: Act,
  seen: AsSeen,
  of: z.output<typeof ImportRowChoice>,
  decision: RowDecision,
  needs: ImportsNeeds,
): Promise<void> {
  const held = await lockPreview(act, seen);
  const store = rowStore(act.tx);
  const rows =
    'status' in of ? await store.ofStatus(held.id, of.status) : await store.namedLike(held.id, of.namedLikeRow);
  if (rows.length === 0) throw noSuchRows();
  await decide(act, held, withDecision(held.decisions, rows, decision), needs);
  await recordOn(act, held, 'import.correct', { of, rows: rows.length, ...decision });
}

/** Reads the kept original once more: after a cut-off reading, or when the directory has grown meanwhile. */
export async function rereadImport(act: Act, seen: AsSeen): Promise<void> {
  const held = await lockImport(act, seen);
  if (held.state !== 'failed' && held.state !== 'preview') throw notToRead();
  await importStore(act.tx).readAgain(held);
  await recordOn(act, held, 'import.reread', { file: held.file_name });
}

function withDecision(decisions: Decisions, rows: readonly number[], decision: RowDecision): Decisions {
  const before = decisions.rows ?? {};
  const after = rows.map((row) => {
    const { corrections, ...had } = before[row] ?? {};
    return [row, { ...had, ...decision, corrections: { ...corrections, ...decision.corrections } }] as const;
  });
  return { ...decisions, rows: { ...before, ...Object.fromEntries(after) } };
}

async function decide(act: Act, held: Previewed, decisions: Decisions, needs: ImportsNeeds): Promise<void> {
  const { rows, ...summary } = await judgeImport(act, { ...held, decisions }, needs);
  await importStore(act.tx).decide(held, decisions, summary);
  await rowStore(act.tx).keep(held.id, rows);
}

const recordOn = (act: Act, { id }: ImportRecord, deed: string, detail: Readonly<Record<string, unknown>>) =>
  record(act, { act: deed, subjectKind: 'import', subjectId: id, enterpriseId: null, detail });
