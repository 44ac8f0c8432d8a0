import type { Tx } from '../../../../platform/db/scope.ts';
import { clockStands, goodsHeld } from '../case-refusals.ts';
import { suspensionsOf } from './measure-store.ts';

/** No case ends while goods are held in it. */
export async function refuseHolding(tx: Tx, caseId: string): Promise<void> {
  const held = await tx
    .selectFrom('case_holdings')
    .select('id')
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (held !== undefined) throw goodsHeld();
}

/** Nothing is decided while what the decision waits for is still going on. */
export async function refuseStanding(tx: Tx, caseId: string): Promise<void> {
  if ((await suspensionsOf(tx, caseId)).some(({ until_on }) => until_on === null)) throw clockStands();
}
