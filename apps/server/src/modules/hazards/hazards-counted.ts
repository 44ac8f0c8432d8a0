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
  /** Major hazards that somebody else than the enterprise's own checks found, and those of them that were traced back. */
  readonly foundByOthers: number;
  readonly traced: number;
}

interface Asked {
  /** The last day of the stock from before the campaign. */
  readonly oldUntil: string;
  /** Since when what others find is traced back. */
  readonly foundSince: string;
  /** Hazards about which a conclusion was drawn. */
  readonly concluded: readonly string[];
}

/** Counts by enterprise; one without hazards is missing. What is neither major nor open to judgement is only counted, from an index. */
export async function hazardsCounted(
  tx: Tx,
  { oldUntil, foundSince, concluded }: Asked,
): Promise<ReadonlyMap<string, HazardsCounted>> {
  const undetermined = sql.join(UNDETERMINED_STATES);
  const byOthers = sql`level = 'major' and channel <> 'self-check' and found_on >= ${foundSince}`;
  const { rows } = await sql<HazardsCounted & { enterpriseId: string }>`
    with on_record as (
      select enterprise_id, count(*)::integer as amount from hazards where state <> 'dismissed' group by 1
    ), grave as (
      select enterprise_id,
        count(*) filter (where state in (${undetermined}))::integer as undetermined,
        count(*) filter (where level = 'major')::integer as major,
        count(*) filter (where level = 'major' and found_on <= ${oldUntil})::integer as "oldMajor",
        count(*) filter (where level = 'major' and found_on <= ${oldUntil} and due_at is not null)::integer as "oldOpen",
        count(*) filter (where state in (${undetermined}) and found_on <= ${oldUntil})::integer as "oldUndetermined",
        count(*) filter (where level = 'major' and reopened_times > 0 and due_at is not null)::integer as "reopenedOpen",
        count(*) filter (where ${byOthers})::integer as "foundByOthers"
      from hazards where (level in ('major', 'suspected') or state = 'reported') and state <> 'dismissed' group by 1
    ), traced as (
      select enterprise_id, count(*)::integer as amount
      from hazards where id = any(${concluded}::uuid[]) and ${byOthers} and state <> 'dismissed' group by 1
    )
    select enterprise_id as "enterpriseId", on_record.amount as "onRecord", coalesce(traced.amount, 0) as traced,
      ${sql.join(GRAVE.map((name) => sql`coalesce(${sql.ref(name)}, 0) as ${sql.ref(name)}`))}
    from on_record left join grave using (enterprise_id) left join traced using (enterprise_id)`.execute(tx);
  return new Map(rows.map(({ enterpriseId, ...counted }) => [enterpriseId, counted]));
}

const GRAVE = ['undetermined', 'major', 'oldMajor', 'oldOpen', 'oldUndetermined', 'reopenedOpen', 'foundByOthers'];
