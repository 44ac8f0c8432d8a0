import type { IdentityParts } from '../identity-needs.ts';

/** Which of these people have an account they may sign in with. Asked outside the act: whoever sees the people may know that, and no more of it. */
export function accountHolders({ authDb }: Pick<IdentityParts, 'authDb'>) {
  return async (personIds: readonly string[]): Promise<ReadonlySet<string>> => {
    if (personIds.length === 0) return new Set();
    const rows = await authDb
      .selectFrom('accounts')
      .select('person_id')
      .where('person_id', 'in', personIds)
      .where('state', '=', 'active')
      .execute();
    return new Set(rows.map(({ person_id }) => person_id));
  };
}

/** Whether nobody has ever been given an account. */
export function noAccountYet({ authDb }: Pick<IdentityParts, 'authDb'>) {
  return async (): Promise<boolean> =>
    (await authDb.selectFrom('accounts').select('id').limit(1).execute()).length === 0;
}
