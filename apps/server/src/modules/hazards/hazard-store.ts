import { HazardState } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import type { Hazard, Named } from './domain/hazard.ts';
import type { DeterminationsTable, HazardsTable } from './hazard-tables.ts';

/** The hazards tables and nothing else, bound to one act. */
export function hazardStore(tx: Tx) {
  return {
    /** Holds the row until the transaction ends, so two people cannot move one hazard at once. */
    async lock(id: string): Promise<Hazard | undefined> {
      const row = await tx.selectFrom('hazards').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toHazard(row);
    },

    async find(id: string): Promise<Hazard | undefined> {
      const row = await tx.selectFrom('hazards').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toHazard(row);
    },

    async nextNumbers(count: number): Promise<readonly number[]> {
      const { rows } = await sql<{
        number: number;
      }>`select nextval('hazard_numbers') as number from generate_series(1, ${count})`.execute(tx);
      return rows.map((row) => row.number);
    },

    async add(hazards: readonly Hazard[]): Promise<void> {
      const BATCH = 500;
      for (let from = 0; from < hazards.length; from += BATCH) {
        await tx
          .insertInto('hazards')
          .values(hazards.slice(from, from + BATCH).map(toRow))
          .execute();
      }
    },

    async save(hazard: Hazard): Promise<void> {
      const { id, ...change } = toRow(hazard);
      await tx.updateTable('hazards').set(change).where('id', '=', id).execute();
    },

    async addDetermination(determination: Insertable<DeterminationsTable>): Promise<void> {
      await tx.insertInto('hazard_determinations').values(determination).execute();
    },

    async determinationsOf(id: string): Promise<readonly Selectable<DeterminationsTable>[]> {
      return tx.selectFrom('hazard_determinations').selectAll().where('hazard_id', '=', id).orderBy('at').execute();
    },
  };
}

export function toHazard(row: Selectable<HazardsTable>): Hazard {
  return {
    id: HazardId.parse(row.id),
    number: row.number,
    version: row.version,
    enterpriseId: EnterpriseId.parse(row.enterprise_id),
    description: row.description,
    location: row.location,
    placeId: row.place_id,
    channel: row.channel,
    level: row.level,
    state: HazardState.parse(row.state),
    editionId: row.edition_id,
    criterionId: row.criterion_id,
    foundOn: row.found_on,
    foundBy: row.found_by,
    reportedAt: row.reported_at,
    reportedBy: { id: row.reported_by, name: row.reported_by_name },
    dueAt: row.due_at,
    rectifyBy: row.rectify_by,
    listingLevel: row.listing_level,
    plan: row.plan,
    rectifiedBy: named(row.rectified_by, row.rectified_by_name),
    acceptedBy: named(row.accepted_by, row.accepted_by_name),
    appliedBy: row.applied_by,
    reviewedBy: named(row.reviewed_by, row.reviewed_by_name),
    stop: row.stop_scope === null || row.stop_since === null ? null : { scope: row.stop_scope, since: row.stop_since },
    reopenedTimes: row.reopened_times,
    closedAt: row.closed_at,
    duplicateOf: row.duplicate_of,
    registered: row.registered,
  };
}

function toRow(hazard: Hazard): Insertable<HazardsTable> {
  return {
    id: hazard.id,
    number: hazard.number,
    version: hazard.version,
    enterprise_id: hazard.enterpriseId,
    description: hazard.description,
    location: hazard.location,
    place_id: hazard.placeId,
    channel: hazard.channel,
    level: hazard.level,
    state: hazard.state,
    edition_id: hazard.editionId,
    criterion_id: hazard.criterionId,
    found_on: hazard.foundOn,
    found_by: hazard.foundBy,
    reported_at: hazard.reportedAt,
    reported_by: hazard.reportedBy.id,
    reported_by_name: hazard.reportedBy.name,
    due_at: hazard.dueAt,
    rectify_by: hazard.rectifyBy,
    listing_level: hazard.listingLevel,
    plan: hazard.plan === null ? null : JSON.stringify(hazard.plan),
    rectified_by: hazard.rectifiedBy?.id ?? null,
    rectified_by_name: hazard.rectifiedBy?.name ?? null,
    accepted_by: hazard.acceptedBy?.id ?? null,
    accepted_by_name: hazard.acceptedBy?.name ?? null,
    applied_by: hazard.appliedBy,
    reviewed_by: hazard.reviewedBy?.id ?? null,
    reviewed_by_name: hazard.reviewedBy?.name ?? null,
    stop_scope: hazard.stop?.scope ?? null,
    stop_since: hazard.stop?.since ?? null,
    reopened_times: hazard.reopenedTimes,
    closed_at: hazard.closedAt,
    duplicate_of: hazard.duplicateOf,
    registered: hazard.registered === null ? null : JSON.stringify(hazard.registered),
    import_id: hazard.registered?.importId ?? null,
    import_row: hazard.registered?.row ?? null,
  };
}

const named = (id: string | null, name: string | null): Named | null => (id === null ? null : { id, name: name ?? '' });
