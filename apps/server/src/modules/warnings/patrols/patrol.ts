import type { getPatrol as operation } from '@zhiben/contract/duty-room.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import type { Act } from '../../../platform/db/scope.ts';
import type { WarningsNeeds } from '../warnings-needs.ts';

type Patrol = ResultOf<typeof operation>;

interface Counted {
  readonly enterpriseId: string;
  readonly open: number;
  readonly gravest: WarningLevel | null;
  readonly unanswered: number;
  readonly standing: number;
  readonly standingDay: number;
}

export interface OfEnterprise extends Counted {
  readonly online: Patrol['online'];
}

/** How every enterprise with points or warnings stands now. What no record can tell is null, and never a good figure. */
export async function patrol(act: Act, needs: WarningsNeeds): Promise<Patrol> {
  const rows = await patrolRows(act, needs);
  const names = await needs.enterpriseNames(
    act.tx,
    rows.map(({ enterpriseId }) => enterpriseId),
  );
  const known = rows.flatMap(({ online }) => online ?? []);
  return {
    online:
      known.length === 0
        ? null
        : { part: sum(known.map(({ part }) => part)), whole: sum(known.map(({ whole }) => whole)) },
    videoOnline: null,
    announced: null,
    rows: rows
      .map(({ standing: _, enterpriseId, ...row }) => ({
        ...row,
        enterpriseId: EnterpriseId.parse(enterpriseId),
        enterpriseName: names.get(enterpriseId) ?? '',
      }))
      .toSorted((one, other) => other.unanswered - one.unanswered || other.open - one.open),
    computedAt: act.now.toISOString(),
  };
}

export async function patrolRows(act: Act, needs: WarningsNeeds, only?: string): Promise<readonly OfEnterprise[]> {
  const online = await needs.pointsOnline(act);
  const counted = new Map((await countOpen(act)).map((row) => [row.enterpriseId, row]));
  const ids = new Set([...counted.keys(), ...(online?.keys() ?? [])]);
  return [...ids]
    .filter((id) => only === undefined || id === only)
    .map((enterpriseId) => ({
      ...(counted.get(enterpriseId) ?? { ...NOTHING, enterpriseId }),
      online: online?.get(enterpriseId) ?? null,
    }));
}

const NOTHING = { open: 0, gravest: null, unanswered: 0, standing: 0, standingDay: 0 } as const;

async function countOpen({ tx, now }: Act): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select warnings.enterprise_id as "enterpriseId", count(*) as open,
           (array_agg(level order by array_position('{red,orange,yellow,blue}', level)))[1] as gravest,
           count(*) filter (where exists (
             select from warning_pushes where warning_id = warnings.id and answered_at is null)) as unanswered,
           coalesce(sum(stood.standing), 0)::int as standing,
           coalesce(sum(stood.day), 0)::int as "standingDay"
    from warnings
    left join lateral (
      select count(*) as standing, count(*) filter (where raised_at < ${now}::timestamptz - interval '24 hours') as day
      from warning_alarms where warning_id = warnings.id and returned_at is null) as stood on true
    where state <> 'cleared'
    group by warnings.enterprise_id`.execute(tx);
  return rows;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
