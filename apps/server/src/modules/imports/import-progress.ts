import { sql } from 'kysely';
import { type Scope, SYSTEM, type Tx } from '../../platform/db/scope.ts';
import { tell } from '../../platform/ledger/tell.ts';

/** How far the reading of an import has come. */
export type Progress = (doing: string, done: number, of: number) => Promise<void>;

const EVERY_MS = 400;

/** Tells progress in acts of its own, so that it is seen while the reading's act is still open; not oftener than useful. */
export function progressOf(scope: Scope, importId: string): Progress {
  let toldAt = 0;
  let told = '';
  return async (doing, done, of) => {
    const nowMs = performance.now();
    if (doing === told && nowMs - toldAt < EVERY_MS) return;
    toldAt = nowMs;
    told = doing;
    await scope(SYSTEM, async (act) => {
      await act.tx.updateTable('import_progress').set({ doing, done, of }).where('import_id', '=', importId).execute();
      await tell(act, { topic: 'import.progress', subjectKind: 'import-progress', subjectId: importId });
    });
  };
}

/** Counts the times a reading was begun, in an act of its own: a reading that ends the server is counted too. */
export function beginAttempt(scope: Scope, importId: string): Promise<number> {
  return scope(SYSTEM, async ({ tx }) => {
    const { rows } = await sql<{ attempts: number }>`
      insert into import_progress (import_id, done, of, doing, attempts) values (${importId}, 0, 0, '读取', 1)
      on conflict (import_id) do update set done = 0, of = 0, doing = '读取', attempts = import_progress.attempts + 1
      returning attempts`.execute(tx);
    return rows[0]?.attempts ?? 1;
  });
}

export async function endProgress(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_progress').where('import_id', '=', importId).execute();
}
