import { readFile } from 'node:fs/promises';
import { type ImportView, startImport as operation } from '@zhiben/contract/imports.ts';
import type { Act } from '../../platform/db/scope.ts';
import { v7 } from '../../platform/db/uuid.ts';
import { readWorkbookApart } from '../../platform/documents/read-workbook-apart.ts';
import type { StoredFile } from '../../platform/files/file-store.ts';
import { keepEvidence, readUpload } from '../../platform/files/index.ts';
import { keyOf, once } from '../../platform/http/idempotency.ts';
import type { OpenCall } from '../../platform/http/route.ts';
import { record } from '../../platform/ledger/record.ts';
import { findBestTable, type RegisterTable } from './domain/find-table.ts';
import { HAZARD_FIELDS } from './domain/hazard-fields.ts';
import { kindUnknown, noTable } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import { viewOf } from './import-view.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport } from './judge-import.ts';

/** Receives a register, keeps the original as evidence, and reads it for the preview. Nothing becomes a hazard yet. */
export function startImport(needs: ImportsNeeds) {
  return async ({ request, actor, scope }: OpenCall<typeof operation>): Promise<ImportView> => {
    keyOf(request);
    const { fields, file } = await readUpload(request, needs.files);
    if (fields['kind'] !== 'hazards') throw kindUnknown();
    const sheets = await readWorkbookApart(await readFile(needs.files.pathOf(file.hash)));
    const table = findBestTable(sheets, HAZARD_FIELDS);
    if (table === undefined) throw noTable();
    return (await scope(actor, (act) =>
      once(act, operation, request, () => keepImport(act, file, table, needs)),
    )) as ImportView;
  };
}

async function keepImport(act: Act, file: StoredFile, table: RegisterTable, needs: ImportsNeeds): Promise<ImportView> {
  const { actor, now, tx } = act;
  const id = v7(now);
  const evidence = await keepEvidence(act, file, {
    kind: 'register',
    subjectKind: 'import',
    subjectId: id,
    enterpriseId: null,
  });
  const { proposals, counts, rows } = await judgeImport(act, table, {}, needs);
  const imports = importStore(tx);
  await imports.add({
    id,
    kind: 'hazards',
    state: 'preview',
    file_name: file.name,
    evidence_id: evidence.id,
    file_hash: file.hash,
    sheet: table,
    decisions: {},
    summary: { proposals, counts },
    uploaded_by: actor.personId,
    uploaded_by_name: actor.name,
    uploaded_at: now,
  });
  await imports.keepRows(id, rows);
  const detail = { file: file.name, hash: file.hash, rows: counts.rows };
  await record(act, { act: 'import.upload', subjectKind: 'import', subjectId: id, enterpriseId: null, detail });
  return viewOf(await foundImport(act, id));
}

async function foundImport({ tx }: Act, id: string) {
  const found = await importStore(tx).find(id);
  if (found === undefined) throw new Error(`import ${id} was just kept and is gone`);
  return found;
}
