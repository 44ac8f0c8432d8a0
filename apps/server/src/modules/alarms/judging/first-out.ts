import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { PointFacts } from '../alarms-needs.ts';
import type { AlarmDraft } from './fold-transitions.ts';

/** What an alarm stands together with: its equipment, or itself alone. */
export const groupOf = ({ equipment, tag }: PointFacts): string => equipment ?? tag;

const QUIET_MS = ALARM_SETTINGS.floodMinutes * 60_000;

/** Which of these came first in their group after it had been quiet: where an operator looks for the cause. */
export async function firstOuts(
  tx: Tx,
  fresh: readonly AlarmDraft[],
  points: ReadonlyMap<number, PointFacts>,
): Promise<ReadonlySet<string>> {
  const groups = Map.groupBy(
    fresh.flatMap((draft) => {
      const point = points.get(draft.rule.pointId);
      return point === undefined ? [] : [{ draft, group: groupOf(point), enterpriseId: point.enterpriseId }];
    }),
    ({ enterpriseId, group }) => `${enterpriseId} ${group}`,
  );
  const asked = [...groups.values()].flatMap(([first]) => first ?? []);
  const { rows } = await sql<{ enterprise: string; group: string; last: number | null }>`
    select asked.enterprise, asked.key as group, extract(epoch from last.raised_at)::float8 * 1000 as last
    from unnest(${asked.map(({ enterpriseId }) => enterpriseId)}::uuid[], ${asked.map(({ group }) => group)}::text[])
      as asked (enterprise, key)
    left join lateral (
      select raised_at from alarms where enterprise_id = asked.enterprise and group_key = asked.key
      order by raised_at desc limit 1) last on true`.execute(tx);
  const lastRaised = new Map(rows.map(({ enterprise, group, last }) => [`${enterprise} ${group}`, last]));
  return new Set(
    [...groups].flatMap(([key, members]) => {
      const first = members.reduce((one, other) =>
        other.draft.episode.beganAt < one.draft.episode.beganAt ? other : one,
      );
      const last = lastRaised.get(key) ?? null;
      return last === null || first.draft.episode.beganAt - last > QUIET_MS ? [first.draft.id] : [];
    }),
  );
}
