import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';
import { EnterpriseId, EvidenceId, HazardId, ImportId } from '@zhiben/vocabulary/ids.ts';
import { HAZARD_FIELDS } from './domain/hazard-fields.ts';
import { headingText } from './domain/heading.ts';
import type { ReadRow } from './domain/register-reading.ts';
import type { ImportRecord } from './import-store.ts';

/** An import as its page shows it. */
export function viewOf(held: ImportRecord): ImportView {
  const { proposals, counts } = held.summary;
  return {
    id: ImportId.parse(held.id),
    version: held.version,
    kind: held.kind,
    state: held.state,
    fileName: held.file_name,
    evidenceId: EvidenceId.parse(held.evidence_id),
    sheet: held.sheet.sheet,
    title: held.sheet.titles[0] ?? held.file_name,
    fields: HAZARD_FIELDS.map(({ id, label, required }) => ({ id, label, required: required === true })),
    mapping: proposals.map(({ column, fieldId, confidence, because, samples }) => ({
      column: column.index,
      letter: column.letter,
      header: headingText(column.heading),
      samples: [...samples],
      field: fieldId ?? null,
      confidence,
      remembered: because === 'remembered',
    })),
    counts,
    progress: null,
    failure: held.failure,
    uploadedBy: held.uploaded_by_name,
    uploadedAt: held.uploaded_at.toISOString(),
    committedAt: held.committed_at?.toISOString() ?? null,
    undoable: held.state === 'committed',
  };
}

/** A row as the preview shows it. `numbers` gives the register's number of a hazard already on record. */
export function rowView(row: ReadRow, numbers: ReadonlyMap<string, string>): ImportRow {
  return {
    row: row.rowNumber,
    values: Object.fromEntries(Object.entries(row.values).map(([field, value]) => [field, { ...value }])),
    status: row.status,
    problems: row.problems.map(({ column, field, severity, sentence }) => ({
      column: column ?? '',
      field: field ?? null,
      severity,
      sentence,
    })),
    enterprise: enterpriseView(row.enterprise),
    duplicates: row.duplicates.map(({ of, description, foundOn, score, reasons }) => ({
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

/** The hazards on record that these rows may be telling again. */
export const duplicatedHazards = (rows: readonly ReadRow[]): readonly string[] =>
  rows.flatMap((row) => row.duplicates.flatMap(({ of }) => (of.kind === 'hazard' ? [of.hazardId] : [])));

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
