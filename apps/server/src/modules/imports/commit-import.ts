import { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { RegisterRow } from '../hazards/index.ts';
import { type AsSeen, lockImport, lockPreview } from './change-import.ts';
import type { ReadEnterpriseRow } from './domain/read-enterprises.ts';
import type { ReadRow } from './domain/register-reading.ts';
import { effectOf, isEnterpriseRow, type JudgedRow } from './import-kind.ts';
import { notCommitted, nothingToWrite, undecided } from './import-refusals.ts';
import { importStore } from './import-store.ts';
import type { ImportsNeeds } from './imports-needs.ts';
import { judgeImport } from './judge-import.ts';
import { learnNames } from './learn-names.ts';

/** Writes every row that is not left out, as one act: all or none. Undecided rows stop it. */
export async function commitImport(act: Act, seen: AsSeen, needs: ImportsNeeds): Promise<void> {
  const held = await lockPreview(act, seen);
  // Judged once more: the directory or the register may have changed since the preview.
  const { rows, ...summary } = await judgeImport(act, held, needs);
  const { error, duplicate } = summary.counts;
  if (error > 0 || duplicate > 0) throw undecided(error, duplicate);
  const ready = rows.filter(({ status, draft }) => status !== 'excluded' && draft !== undefined);
  if (ready.length === 0) throw nothingToWrite();
  const written = held.kind === 'enterprises' ? await writeList(act, seen.importId, ready, needs) : null;
  if (held.kind === 'hazards') await writeRegister(act, seen.importId, ready, needs);
  await importStore(act.tx).commit(held, act.now, summary, written);
}

/** Takes a written import back, as one act. */
export async function undoImport(act: Act, seen: AsSeen, reason: string, needs: ImportsNeeds): Promise<void> {
  const held = await lockImport(act, seen);
  if (held.state !== 'committed') throw notCommitted();
  if (held.written !== null) await needs.handBackList(act, held.id, reason, held.written);
  else await needs.handBackRegister(act, held.id, reason);
  await importStore(act.tx).undo(held, act.now);
}

async function writeRegister(act: Act, importId: string, rows: readonly JudgedRow[], needs: ImportsNeeds) {
  const hazards = rows.filter((row): row is ReadRow => !isEnterpriseRow(row));
  await needs.takeOverRegister(act, importId, hazards.flatMap(toRegisterRow));
  await learnNames(act, hazards, needs);
}

function writeList(act: Act, importId: string, rows: readonly JudgedRow[], needs: ImportsNeeds) {
  const listed = rows.filter(isEnterpriseRow);
  const doing = (effect: ReturnType<typeof effectOf>) => listed.filter((row) => effectOf(row) === effect);
  const fresh = doing('added').flatMap(({ draft }) => (draft === undefined ? [] : [EnterpriseProfile.parse(draft)]));
  return needs.takeOverList(act, { fresh, changed: doing('changed').flatMap(toChange) }, importId);
}

/** What the hazards module takes over of a row; what it does not know stays in the original file. */
function toRegisterRow({ rowNumber, draft }: ReadRow): readonly RegisterRow[] {
  if (draft === undefined) return [];
  const { deadline, ...told } = draft;
  return [{ ...told, row: rowNumber, deadlineOn: deadline !== null && 'on' in deadline ? deadline.on : null }];
}

/** Only what changes: whatever else stands on file is none of the list's business. */
function toChange({ draft, onFile, changes }: ReadEnterpriseRow) {
  if (draft === undefined || onFile === undefined) return [];
  const profile = EnterpriseProfile.parse(draft);
  const fields = changes.map(({ field }) => [field, profile[field]] as const);
  return [{ id: onFile.id, ...(Object.fromEntries(fields) as Partial<EnterpriseProfile>) }];
}
