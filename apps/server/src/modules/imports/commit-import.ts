import type { Act } from '../../platform/db/scope.ts';
import { record } from '../../platform/ledger/record.ts';
import type { RegisterRow } from '../hazards/index.ts';
import { lockPreview } from './change-import.ts';
import type { ReadRow } from './domain/register-reading.ts';
import { importChanged, importNotFound, notCommitted, nothingToWrite, undecided } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport } from './judge-import.ts';

/** Writes every row that is not left out, as one act: all or none. Undecided rows stop it. */
export async function commitImport(act: Act, importId: string, version: number, needs: ImportsNeeds): Promise<void> {
  const held = await lockPreview(act, { importId, version });
  // Judged once more: the directory or the register may have changed since the preview.
  const { rows, counts } = await judgeImport(act, held.sheet, held.decisions, needs);
  if (counts.error > 0 || counts.duplicate > 0) throw undecided(counts.error, counts.duplicate);
  const ready = rows.flatMap(toRegisterRow);
  if (ready.length === 0) throw nothingToWrite();
  await needs.takeOverRegister(act, importId, ready);
  await importStore(act.tx).end(held, 'committed', act.now);
}

/** Takes a written import back, as one act. */
export async function undoImport(
  act: Act,
  importId: string,
  version: number,
  reason: string,
  needs: ImportsNeeds,
): Promise<void> {
  const imports = importStore(act.tx);
  const held = await imports.lock(importId);
  if (held === undefined) throw importNotFound();
  if (held.state !== 'committed') throw notCommitted();
  if (held.version !== version) throw importChanged();
  const hazards = await needs.handBackRegister(act, importId, reason);
  await imports.end(held, 'undone', act.now);
  await record(act, {
    act: 'import.undo',
    subjectKind: 'import',
    subjectId: importId,
    enterpriseId: null,
    detail: { reason, hazards },
  });
}

/** What the hazards module takes over of a row; what it does not know stays in the original file. */
function toRegisterRow({ rowNumber, status, draft }: ReadRow): readonly RegisterRow[] {
  if (draft === undefined || status === 'excluded') return [];
  const { deadline, ...told } = draft;
  return [{ ...told, row: rowNumber, deadlineOn: deadline !== null && 'on' in deadline ? deadline.on : null }];
}
