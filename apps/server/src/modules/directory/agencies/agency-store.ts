import { AgencyId } from '@zhiben/vocabulary/ids.ts';
import type { Tx } from '../../../platform/db/scope.ts';

/** The tables of third-party agencies, bound to one act. */
export function agencyStore(tx: Tx) {
  return {
    async exists(agencyId: string): Promise<boolean> {
      const row = await tx.selectFrom('agencies').select('id').where('id', '=', agencyId).executeTakeFirst();
      return row !== undefined;
    },

    /** Answers the agency that already has this name, if one does. */
    async add(id: string, name: string): Promise<AgencyId | undefined> {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('agencies')
        .values({ id, name })
        .onConflict((agency) => agency.column('name').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return undefined;

      const known = await tx.selectFrom('agencies').select('id').where('name', '=', name).executeTakeFirstOrThrow();
      return AgencyId.parse(known.id);
    },

    /** False when the agency already served this enterprise. */
    async assign(agencyId: string, enterpriseId: string): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('agency_assignments')
        .values({ agency_id: agencyId, enterprise_id: enterpriseId })
        .onConflict((assignment) => assignment.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async enterprisesOf(agencyId: string): Promise<readonly string[]> {
      const rows = await tx
        .selectFrom('agency_assignments')
        .select('enterprise_id')
        .where('agency_id', '=', agencyId)
        .execute();
      return rows.map((row) => row.enterprise_id);
    },
  };
}
