import type { Tx } from '../../../platform/db/scope.ts';
import '../warning-tables.ts';

export async function subjectsChecked(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('warnings').select('subject_name').where('state', '=', 'checked').execute();
  return rows.map(({ subject_name }) => subject_name);
}
