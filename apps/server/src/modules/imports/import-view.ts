import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';
import { EnterpriseId, EvidenceId, HazardId, ImportId } from '@zhiben/vocabulary/ids.ts';
import type { Tx } from '../../platform/db/scope.ts';
import { headingText } from './domain/heading.ts';
import type { ReadEnterpriseRow } from './domain/read-enterprises.ts';
import type { ReadRow } from './domain/register-reading.ts';
import { fieldsOf, isEnterpriseRow, type JudgedRow, NO_COUNTS } from './import-kind.ts';
import { importNotFound } from './import-refusals.ts';
import { type ImportHead, importStore } from './import-store.ts';

export async function shownImport(tx: Tx, importId: string): Promise<ImportView> {
  const head = await importStore(tx).head(importId);
  if (head === undefined) throw importNotFound();
  return viewOf(head);
}

/** An import as its page shows it. */
export function viewOf(head: ImportHead): ImportView {
  const { summary, done, of, doing } = head;
  return {
    id: ImportId.parse(head.id),
    version: head.version,
    kind: head.kind,
    state: head.state,
    fileName: head.file_name,
    evidenceId: EvidenceId.parse(head.evidence_id),
    sheet: head.sheet_name ?? '',
    title: head.title ?? head.file_name,
    fields: fieldsOf(head.kind).map(({ id, label, required }) => ({ id, label, required })),
    mapping: (summary?.proposals ?? []).map(({ column, fieldId, confidence, because, samples }) => ({
      column: column.index,
      letter: column.letter,
      header: headingText(column.heading),
      samples: [...samples],
      field: fieldId ?? null,
      confidence,
      remembered: because === 'remembered',
      chosen: because === 'chosen',
    })),
    counts: summary?.counts ?? NO_COUNTS,
    effects: summary?.effects ?? null,
    progress: head.state === 'reading' && doing !== null ? { doing, done: done ?? 0, of: of ?? 0 } : null,
    failure: head.failure,
    uploadedBy: head.uploaded_by_name,
    uploadedAt: head.uploaded_at.toISOString(),
    committedAt: head.committed_at?.toISOString() ?? null,
    undoable: head.state === 'committed',
  };
}

/** A row as the preview shows it. `numbers` gives the register's number of a hazard already on record. */
export function rowView(row: JudgedRow, numbers: ReadonlyMap<string, string>): ImportRow {
  const shown = {
    row: row.rowNumber,
    values: Object.fromEntries(Object.entries(row.values).map(([field, value]) => [field, { ...value }])),
    status: row.status,
    problems: row.problems.map(({ column, field, severity, sentence }) => ({
      column: column ?? '',
      field: field ?? null,
      severity,
      sentence,
    })),
  };
  return isEnterpriseRow(row)
    ? { ...shown, enterprise: null, ...ofEnterpriseRow(row) }
    : { ...shown, enterprise: enterpriseView(row.enterprise), ...ofHazardRow(row, numbers) };
}

function ofHazardRow({ duplicates }: ReadRow, numbers: ReadonlyMap<string, string>) {
  return {
    onFile: null,
    changes: [],
    duplicates: duplicates.map(({ of, description, foundOn, score, reasons }) => ({
      row: of.kind === 'row' ? of.rowNumber : null,
      hazardId: of.kind === 'hazard' ? HazardId.parse(of.hazardId) : null,
      number: of.kind === 'hazard' ? (numbers.get(of.hazardId) ?? null) : null,
      description,
      foundOn: foundOn ?? null,
      score,
      why: reasons.join('；'),
    })),
  };
}

const LABELS = new Map(fieldsOf('enterprises').map(({ id, label }) => [id, label]));

function ofEnterpriseRow({ duplicates, onFile, changes }: ReadEnterpriseRow) {
  return {
    onFile: onFile === undefined ? null : { id: EnterpriseId.parse(onFile.id), name: onFile.name },
    changes: changes.map((change) => ({ ...change, label: LABELS.get(change.field) ?? change.field })),
    duplicates: duplicates.map(({ of, name, reason }) => ({
      row: of.rowNumber,
      hazardId: null,
      number: null,
      description: name,
      foundOn: null,
      score: 1,
      why: reason,
    })),
  };
}

/** The hazards on record that these rows may be telling again. */
export const duplicatedHazards = (rows: readonly JudgedRow[]): readonly string[] =>
  rows.flatMap((row) =>
    isEnterpriseRow(row) ? [] : row.duplicates.flatMap(({ of }) => (of.kind === 'hazard' ? [of.hazardId] : [])),
  );

function enterpriseView(match: ReadRow['enterprise']): ImportRow['enterprise'] {
  if (match === undefined) return null;
  const found = 'id' in match && match.id !== undefined ? match : undefined;
  return {
    kind: match.kind,
    id: found === undefined ? null : EnterpriseId.parse(found.id),
    name: found === undefined ? null : (found.name ?? null),
    candidates: match.candidates.map(({ id, name, score }) => ({ id: EnterpriseId.parse(id), name, score })),
  };
}
