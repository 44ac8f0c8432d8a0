import type { Random } from '@zhiben/county/random.ts';
import { write } from '@zhiben/server/modules/self-checks/check-store.ts';
import type { Actor } from '@zhiben/server/platform/actor.ts';
import type { Scope } from '@zhiben/server/platform/db/scope.ts';
import { passDuty } from '@zhiben/server/platform/duties/lay-duty.ts';
import type { Client } from 'pg';
import type { InventedEnterprise } from './invented-enterprises.ts';

/** When somebody makes a check, and whether that is in time. */
export interface Plan {
  readonly checkId: string;
  readonly key: string;
  readonly at: Date;
  readonly inTime: boolean;
  readonly by: Actor;
}

const HOUR_MS = 3_600_000;

/** Eight in ten are made in time, one in ten is late, one in ten is never made. */
export async function planOf(
  owner: Client,
  enterprises: readonly InventedEnterprise[],
  random: Random,
): Promise<readonly Plan[]> {
  const { rows } = await owner.query(
    `select id, enterprise_id, org_unit_id, from_on, due_at, holder_id, holder_name, holder_post from checks
     where enterprise_id = any ($1) and excused_because is null and holder_id is not null order by due_at, id`,
    [enterprises.map(({ id }) => id)],
  );
  return rows.flatMap((row): Plan[] => {
    const lot = random.between(1, 10);
    if (lot === 10) return [];
    const inTime = lot < 9;
    const hours = random.between(1, 20);
    const at = new Date(row.due_at.getTime() + (inTime ? -hours : hours) * HOUR_MS);
    return [{ checkId: row.id, key: `${row.org_unit_id} ${row.from_on}`, at, inTime, by: actorOf(row) }];
  });
}

const actorOf = (row: Record<string, string>): Actor => ({
  accountId: `account ${row['holder_id']}`,
  personId: row['holder_id'] ?? '',
  name: row['holder_name'] ?? '',
  post: row['holder_post'] ?? '',
  role: 'team-leader',
  realm: 'enterprise',
  enterpriseId: row['enterprise_id'] ?? null,
  agencyId: null,
  reach: [row['enterprise_id'] ?? ''],
});

/** What a submission does to the check and its duty; how its answers are judged is not measured here. */
export function makeCheck(scope: Scope, { checkId, by }: Plan): Promise<void> {
  return scope(by, async (act) => {
    const check = await act.tx
      .selectFrom('checks')
      .selectAll()
      .where('id', '=', checkId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const revision = {
      draft_id: `measured-${checkId}`,
      offered: '[]',
      notices: '[]',
      finished_at_on_device: null,
      clock_offset_seconds: null,
      signature_id: null,
    };
    await write(act, check, { answers: [], conflicts: [], revision });
    await passDuty(act, checkId, null);
  });
}
