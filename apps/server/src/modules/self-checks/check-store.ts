import type { Insertable, Selectable } from 'kysely';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { CheckRevisionsTable, ChecksTable } from './check-tables.ts';
import type { Answer, Conflict } from './domain/answer.ts';

export type Check = Selectable<ChecksTable>;
export type Revision = Selectable<CheckRevisionsTable>;

/** What a submission or a settlement makes of a check. */
export interface Written {
  readonly answers: readonly Answer[];
  readonly conflicts: readonly Conflict[];
  readonly revision: Omit<
    Insertable<CheckRevisionsTable>,
    'check_id' | 'enterprise_id' | 'revision' | 'answers' | 'at' | 'by_person' | 'by_name' | 'by_post'
  >;
}

/** The tables of checks and nothing else, bound to one act. */
export function checkStore(tx: Tx) {
  return {
    /** Holds the row until the transaction ends, so that two phones are merged one after the other. */
    async lock(id: string): Promise<Check | undefined> {
      return tx.selectFrom('checks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    },

    async find(id: string): Promise<Check | undefined> {
      return tx.selectFrom('checks').selectAll().where('id', '=', id).executeTakeFirst();
    },

    async revisionsOf(id: string): Promise<readonly Revision[]> {
      return tx.selectFrom('check_revisions').selectAll().where('check_id', '=', id).orderBy('revision').execute();
    },

    async hazardsOf(ids: readonly string[]) {
      if (ids.length === 0) return [];
      return tx.selectFrom('check_hazards').selectAll().where('check_id', 'in', ids).orderBy('hazard_id').execute();
    },

    async addHazard(check: Check, answer: Answer, hazardId: string): Promise<void> {
      const { placeId: place_id, itemKey: item_key } = answer;
      const row = { check_id: check.id, enterprise_id: check.enterprise_id, place_id, item_key, hazard_id: hazardId };
      await tx.insertInto('check_hazards').values(row).execute();
    },
  };
}

/** Writes what now stands and, beside it, who made it so. The first time makes the check done. */
export async function write({ tx, actor, now }: Act, check: Check, written: Written): Promise<Check> {
  const revision = check.revision + 1;
  const done = { done_by: actor.personId, done_by_name: actor.name, done_by_post: actor.post };
  await tx
    .insertInto('check_revisions')
    .values({
      ...written.revision,
      check_id: check.id,
      enterprise_id: check.enterprise_id,
      revision,
      answers: JSON.stringify(written.answers),
      by_person: actor.personId,
      by_name: actor.name,
      by_post: actor.post,
      at: now,
    })
    .execute();
  return tx
    .updateTable('checks')
    .set({
      revision,
      answers: JSON.stringify(written.answers),
      conflicts: JSON.stringify(written.conflicts),
      abnormal: written.answers.filter(({ verdict }) => verdict === 'abnormal').length,
      ...(check.done_at === null ? { done_at: now, ...done } : {}),
    })
    .where('id', '=', check.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
