import { readFile } from 'node:fs/promises';
import type { ImportKind } from '@zhiben/contract/imports.ts';
import { type Act, type Scope, SYSTEM } from '../../platform/db/scope.ts';
import { readWorkbookApart } from '../../platform/documents/read-workbook-apart.ts';
import type { Bell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { tell } from '../../platform/ledger/tell.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findBestTable, type RegisterTable } from './domain/find-table.ts';
import { proposeMapping } from './domain/propose-mapping.ts';
import { fieldsOf } from './import-kind.ts';
import { beginAttempt, endProgress, type Progress, progressOf } from './import-progress.ts';
import { noTable, onlyHeadings, otherKind, readingInterrupted } from './import-refusals.ts';
import { type ImportRecord, importStore } from './import-store.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport } from './judge-import.ts';
import { rowStore } from './row-store.ts';

const MOST_ATTEMPTS = 3;

/** Reads what was uploaded. Begun at once by its bell; what a stopped server left is taken up by the next turn. */
export function readImports(needs: ImportsNeeds, bell: Bell): Job {
  return {
    name: 'imports.read',
    cron: '* * * * *',
    bell,
    async run({ scope, signal }) {
      while (!signal.aborted && (await readNext(scope, needs))) {
        // Until nothing waits.
      }
    },
  };
}

/** One import in one act: read, judged and shown, or still waiting as if nothing had been begun. */
function readNext(scope: Scope, needs: ImportsNeeds): Promise<boolean> {
  return scope(SYSTEM, async (act) => {
    const imports = importStore(act.tx);
    const held = await imports.claimToRead();
    if (held === undefined) return false;
    try {
      if ((await beginAttempt(scope, held.id)) > MOST_ATTEMPTS) throw readingInterrupted();
      await read(act, held, needs, progressOf(scope, held.id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await imports.fail(held, error.message);
    }
    await endProgress(act.tx, held.id);
    await tell(act, { topic: 'import.read', subjectKind: 'import', subjectId: held.id });
    return true;
  });
}

async function read(act: Act, held: ImportRecord, needs: ImportsNeeds, progress: Progress): Promise<void> {
  await progress('读取', 0, 0);
  const sheet = await tableIn(held, needs);
  const of = sheet.rows.length;
  const { rows, ...summary } = await judgeImport(act, { ...held, sheet }, needs, (done) => progress('核对', done, of));
  await rowStore(act.tx).keep(held.id, rows, (done) => progress('写入预览', done, of));
  await importStore(act.tx).isRead(held, sheet, summary);
}

async function tableIn({ kind, file_hash }: ImportRecord, needs: ImportsNeeds): Promise<RegisterTable> {
  const sheets = await readWorkbookApart(await readFile(needs.files.pathOf(file_hash)));
  const table = findBestTable(sheets, fieldsOf(kind));
  const other = kind === 'hazards' ? 'enterprises' : 'hazards';
  if (!isWhole(table, kind) && isWhole(findBestTable(sheets, fieldsOf(other)), other)) throw otherKind(kind);
  if (table === undefined) throw noTable(kind);
  if (table.rows.length === 0) throw onlyHeadings();
  return table;
}

/** Whether every field that a register of this kind must have stands in a column of its own. */
function isWhole(table: RegisterTable | undefined, kind: ImportKind): boolean {
  if (table === undefined) return false;
  const fields = fieldsOf(kind);
  const given = new Set(proposeMapping(table, fields).map(({ fieldId }) => fieldId));
  return fields.every(({ id, required }) => !required || given.has(id));
}
