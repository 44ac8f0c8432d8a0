import type { Act } from '../../db/scope.ts';

// A code holds for its half minute and the ones beside it; a mark need not outlive that.
const CODE_MILLISECONDS = 2 * 60 * 1000;

/** Marks a code as shown; false when it was shown before. */
export async function burnCode({ tx, now }: Act, accountId: string, code: string): Promise<boolean> {
  await tx
    .deleteFrom('used_codes')
    .where('account_id', '=', accountId)
    .where('used_at', '<', new Date(now.getTime() - CODE_MILLISECONDS))
    .execute();
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('used_codes')
    .values({ account_id: accountId, code, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
