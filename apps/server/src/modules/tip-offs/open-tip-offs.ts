import type { Tx } from '../../platform/db/scope.ts';
import './tip-off-tables.ts';

/** Reports of the public that wait for an answer, by enterprise; one without any is missing from the answer. */
export async function openTipOffs(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('tip_offs')
    .where('state', 'in', ['received', 'investigating'])
    .where('enterprise_id', 'is not', null)
    .groupBy('enterprise_id')
    .select(({ fn }) => ['enterprise_id', fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ enterprise_id, count }) => [enterprise_id ?? '', Number(count)]));
}
