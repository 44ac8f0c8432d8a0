import type { Tx } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

/** Notes that an enterprise's checks are laid until a day, and answers from which day they still have to be. Held until the transaction ends. */
export async function coverUntil(tx: Tx, enterpriseId: string, today: string): Promise<string> {
  await tx
    .insertInto('check_coverage')
    .values({ enterprise_id: enterpriseId, since_on: today, laid_until_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { laid_until_on } = await tx
    .selectFrom('check_coverage')
    .select('laid_until_on')
    .where('enterprise_id', '=', enterpriseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (laid_until_on >= today) return today;
  await tx
    .updateTable('check_coverage')
    .set({ laid_until_on: today })
    .where('enterprise_id', '=', enterpriseId)
    .execute();
  return laid_until_on;
}
