import type { Tx } from '../../../platform/db/scope.ts';
import '../warning-tables.ts';

/** The alarms that open warnings consist of. */
export async function alarmsOfOpenWarnings(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('warning_alarms')
    .innerJoin('warnings', 'warnings.id', 'warning_alarms.warning_id')
    .select('alarm_id')
    .where('warnings.state', '<>', 'cleared')
    .execute();
  return rows.map(({ alarm_id }) => alarm_id);
}

/** What open warnings are about that somebody has looked at on the spot. */
export async function subjectsChecked(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('warnings').select('subject_name').where('state', '=', 'checked').execute();
  return rows.map(({ subject_name }) => subject_name);
}

/** How many warnings stand, by enterprise; one without any is missing from the answer. */
export async function openWarnings(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('warnings')
    .where('state', '<>', 'cleared')
    .groupBy('enterprise_id')
    .select(({ fn }) => ['enterprise_id', fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ enterprise_id, count }) => [enterprise_id, Number(count)]));
}
