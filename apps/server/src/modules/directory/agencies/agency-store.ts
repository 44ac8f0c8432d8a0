import type { AgencyView } from '@zhiben/contract/directory-agencies.ts';
import { AgencyId } from '@zhiben/vocabulary/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';

const PINYIN_ORDER = sql`agencies.name collate "zh-x-icu"`;

/** The tables of third-party agencies, bound to one act. */
export function agencyStore(tx: Tx) {
  return {
    async find(agencyId: string): Promise<AgencyView | undefined> {
      const row = await tx.selectFrom('agencies').selectAll().where('id', '=', agencyId).executeTakeFirst();
      return row && toAgency(row);
    },

    async all(): Promise<AgencyView[]> {
      return (await tx.selectFrom('agencies').selectAll().orderBy(PINYIN_ORDER).execute()).map(toAgency);
    },

    async servingOf(enterpriseId: string): Promise<AgencyView[]> {
      const rows = await tx
        .selectFrom('agencies')
        .innerJoin('agency_assignments', 'agency_assignments.agency_id', 'agencies.id')
        .select(['agencies.id', 'agencies.name'])
        .where('agency_assignments.enterprise_id', '=', enterpriseId)
        .orderBy(PINYIN_ORDER)
        .execute();
      return rows.map(toAgency);
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

    /** False when the agency did not serve this enterprise. */
    async unassign(agencyId: string, enterpriseId: string): Promise<boolean> {
      const { numDeletedRows } = await tx
        .deleteFrom('agency_assignments')
        .where('agency_id', '=', agencyId)
        .where('enterprise_id', '=', enterpriseId)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
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

const toAgency = ({ id, name }: { id: string; name: string }): AgencyView => ({ id: AgencyId.parse(id), name });
