import type { Tx } from '../../../platform/db/scope.ts';
import '../installation-tables.ts';

/** A joint inspection that is still to be made, or still to be rechecked by a day. */
export interface JointToCome {
  readonly id: string;
  readonly enterpriseId: string;
  readonly batch: string;
  readonly recheck: boolean;
  readonly on: string;
}

/** What the office owes with the fire brigade. */
export async function jointToCome(tx: Tx): Promise<readonly JointToCome[]> {
  const rows = await tx
    .selectFrom('joint_inspections')
    .select(['id', 'enterprise_id', 'batch', 'planned_on', 'made_on', 'recheck_by'])
    .where('rechecked_on', 'is', null)
    .where((is) => is.or([is('made_on', 'is', null), is('recheck_by', 'is not', null)]))
    .execute();
  return rows.map(({ id, enterprise_id, batch, planned_on, made_on, recheck_by }) => ({
    id,
    enterpriseId: enterprise_id,
    batch,
    recheck: made_on !== null,
    on: made_on === null ? planned_on : (recheck_by ?? planned_on),
  }));
}
