import type { Act } from '../../../platform/db/scope.ts';
import { withdrawDuties } from '../../../platform/duties/lay-duty.ts';
import { record } from '../../../platform/ledger/record.ts';
import '../installation-tables.ts';

/** Takes back what has not fallen due yet. */
export async function withdrawStewardTasks(
  act: Act,
  { id, enterprise_id, name }: { readonly id: string; readonly enterprise_id: string; readonly name: string },
): Promise<void> {
  const withdrawn = await act.tx
    .updateTable('steward_tasks')
    .set({ withdrawn_at: act.now })
    .where('installation_id', '=', id)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('due_at', '>=', act.now)
    .returning('id')
    .execute();
  if (withdrawn.length === 0) return;
  const ids = withdrawn.map((task) => task.id);
  await withdrawDuties(act, ids);
  await record(act, {
    act: 'stewardship.withdraw',
    subjectKind: 'installation',
    subjectId: id,
    enterpriseId: enterprise_id,
    detail: { installation: name, tasks: ids },
  });
}
