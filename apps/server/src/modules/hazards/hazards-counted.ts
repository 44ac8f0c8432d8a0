import { UNDETERMINED_STATES } from '@zhiben/vocabulary/hazards.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import './hazard-tables.ts';

/** What the register holds of one enterprise, as the campaign counts it. */
export interface HazardsCounted {
  readonly onRecord: number;
  readonly undetermined: number;
  readonly major: number;
  readonly oldMajor: number;
  readonly oldOpen: number;
  readonly oldUndetermined: number;
  readonly reopenedOpen: number;
  /** Major hazards that somebody else than the enterprise's own checks found. */
  readonly foundByOthers: readonly string[];
}

/** Counts by enterprise; one without hazards is missing. `oldUntil` is the last day of the stock from before the campaign. */
export async function hazardsCounted(
  tx: Tx,
  { oldUntil, foundSince }: { readonly oldUntil: string; readonly foundSince: string },
): Promise<ReadonlyMap<string, HazardsCounted>> {
  const undetermined = sql.join(UNDETERMINED_STATES);
  const { rows } = await sql<HazardsCounted & { enterpriseId: string }>`
    select enterprise_id as "enterpriseId",
      count(*)::integer as "onRecord",
      count(*) filter (where state in (${undetermined}))::integer as undetermined,
      count(*) filter (where level = 'major')::integer as major,
      count(*) filter (where level = 'major' and found_on <= ${oldUntil})::integer as "oldMajor",
      count(*) filter (where level = 'major' and found_on <= ${oldUntil} and due_at is not null)::integer as "oldOpen",
      count(*) filter (where state in (${undetermined}) and found_on <= ${oldUntil})::integer as "oldUndetermined",
      count(*) filter (where level = 'major' and reopened_times > 0 and due_at is not null)::integer as "reopenedOpen",
      coalesce(array_agg(id) filter (where level = 'major' and channel <> 'self-check' and found_on >= ${foundSince}), '{}') as "foundByOthers"
    from hazards where state <> 'dismissed' group by 1`.execute(tx);
  return new Map(rows.map(({ enterpriseId, ...counted }) => [enterpriseId, counted]));
}
