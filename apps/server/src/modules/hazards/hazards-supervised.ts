import type {
  FalseRectification,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
} from '@zhiben/vocabulary/hazards.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

/** A major hazard as whoever supervises its rectification sees it. */
export interface MajorHazard {
  readonly id: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly description: string;
  readonly criterionId: string | null;
  readonly state: HazardState;
  readonly listingLevel: ListingLevel | null;
  readonly foundOn: string;
  readonly reportedAt: Date;
  readonly rectifyBy: string | null;
  readonly channel: HazardChannel;
  readonly closedAt: Date | null;
  readonly reviewedByName: string | null;
  readonly reopenedTimes: number;
  /** The rectification now owed: when its time began and ends. Null when none is. */
  readonly rectifyFrom: Date | null;
  readonly rectifyUntil: Date | null;
}

const rowsOf = async <Row>(query: RawBuilder<Row>, tx: Tx): Promise<readonly Row[]> => (await query.execute(tx)).rows;

/** Every major hazard within reach that was not dismissed, oldest first. */
export const majorHazards = (tx: Tx): Promise<readonly MajorHazard[]> =>
  rowsOf(
    sql<MajorHazard>`
      select hazards.id, number, hazards.enterprise_id as "enterpriseId", description, criterion_id as "criterionId", hazards.state, channel,
        listing_level as "listingLevel", found_on as "foundOn", reported_at as "reportedAt", rectify_by as "rectifyBy",
        closed_at as "closedAt", reviewed_by_name as "reviewedByName", reopened_times as "reopenedTimes",
        owed.started_at as "rectifyFrom", owed.due_at as "rectifyUntil"
      from hazards left join duties owed
        on owed.subject_id = hazards.id::text and owed.kind = 'hazard-rectify' and owed.state in ('open', 'missed')
      where level = 'major' and hazards.state <> 'dismissed' order by found_on, hazards.id`,
    tx,
  );

/** A rectification that was found untrue, as the ledger holds it. */
export interface FalselyRectified {
  readonly hazardId: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly level: HazardLevel | null;
  readonly state: HazardState;
  readonly because: FalseRectification;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
}

/** Every time a rectification was sent back or opened again with a reason of that kind, latest first. */
export const falselyRectified = (tx: Tx): Promise<readonly FalselyRectified[]> =>
  rowsOf(
    sql<FalselyRectified>`
      select hazards.id as "hazardId", number, hazards.enterprise_id as "enterpriseId", level, state,
        entry.detail::jsonb ->> 'because' as because, coalesce(entry.detail::jsonb ->> 'reason', '') as reason,
        entry.at, entry.actor_name as "byName"
      from ledger_entries entry join hazards on hazards.id::text = entry.subject_id
      where entry.subject_kind = 'hazard' and entry.act in ('hazard.reopen', 'hazard.return')
        and entry.detail::jsonb ->> 'because' is not null
      order by entry.at desc, entry.id desc`,
    tx,
  );
