import { sql } from 'kysely';
import { type Scope, SYSTEM, type Tx } from '../../../platform/db/scope.ts';
import { tell } from '../../../platform/ledger/tell.ts';
import '../report-tables.ts';

/** How far the drawing-up of a report has come. */
export type Progress = (doing: string, done: number, of: number) => Promise<void>;

/** Tells progress in acts of its own, so that it is seen while the drawing-up is still open. */
export const progressOf =
  (scope: Scope, reportId: string): Progress =>
  (doing, done, of) =>
    scope(SYSTEM, async (act) => {
      await act.tx.updateTable('report_progress').set({ doing, done, of }).where('report_id', '=', reportId).execute();
      await tell(act, { topic: 'report.progress', subjectKind: 'report', subjectId: reportId });
    });

/** Counts the times a drawing-up was begun, in an act of its own: one that ends the server is counted too. */
export function beginAttempt(scope: Scope, reportId: string): Promise<number> {
  return scope(SYSTEM, async ({ tx }) => {
    const { rows } = await sql<{ attempts: number }>`
      insert into report_progress (report_id, attempts, doing, done, of) values (${reportId}, 1, '准备', 0, 0)
      on conflict (report_id) do update set doing = '准备', done = 0, of = 0, attempts = report_progress.attempts + 1
      returning attempts`.execute(tx);
    return rows[0]?.attempts ?? 1;
  });
}

export async function endProgress(tx: Tx, reportId: string): Promise<void> {
  await tx.deleteFrom('report_progress').where('report_id', '=', reportId).execute();
}
