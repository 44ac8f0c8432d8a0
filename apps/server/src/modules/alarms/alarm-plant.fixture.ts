import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { AlarmKind, PointKind } from '@zhiben/vocabulary/monitoring.ts';
import { sql } from 'kysely';
import { SYSTEM } from '../../platform/db/scope.ts';
import { fileStore } from '../../platform/files/file-store.ts';
import { storyOf } from '../../platform/ledger/index.ts';
import { HUAYI, openPlant } from '../../platform/plant.fixture.ts';
import type { PointFacts, PointsOf } from './alarms-needs.ts';
import { type AlarmsNeeds, createAlarmJudging, createAlarms } from './index.ts';

/** Points as whoever owns them answers. */
export const pointsOnRecord: PointsOf = async (tx, asked) => {
  const which = 'ids' in asked ? sql`id = any(${asked.ids}::int[])` : sql`enterprise_id = ${asked.enterpriseId}`;
  const { rows } = await sql<PointFacts>`
    select id, enterprise_id as "enterpriseId", tag, name, kind, unit, range_low as "rangeLow", range_high as "rangeHigh",
      decimals, every_seconds as "everySeconds", equipment, place_id as "placeId" from points where ${which}`.execute(
    tx,
  );
  return rows;
};

interface PointToAdd {
  readonly enterpriseId?: string;
  readonly kind?: PointKind;
  readonly unit?: string;
  readonly equipment?: string | null;
  readonly rangeHigh?: number;
}

interface RuleToAdd {
  readonly kind?: AlarmKind;
  readonly limit?: number;
  readonly priority?: 'critical' | 'high' | 'medium' | 'low';
  readonly suppressedBy?: number;
}

/** A plant whose points are judged. Time stands still until it is set. */
export async function openAlarmPlant(now = new Date('2026-11-30T02:00:00Z')) {
  const plant = await openPlant({ now });
  const folder = await mkdtemp(join(tmpdir(), 'alarm-files-'));
  const heard: AlarmChange[] = [];
  const needs: AlarmsNeeds = {
    points: pointsOnRecord,
    considerAlarms: async (_act, changes) => void heard.push(...changes),
    enterpriseNames: async (tx, ids) => {
      const rows = await sql<{
        id: string;
        name: string;
      }>`select id, name from enterprises where id = any(${ids}::uuid[])`;
      return new Map((await rows.execute(tx)).rows.map(({ id, name }) => [id, name]));
    },
    storyOf,
  };
  const judging = createAlarmJudging(needs);
  const alarms = createAlarms({ ...needs, files: fileStore({ folder }) });

  return {
    ...plant,
    judging,
    alarms,
    close: async () => {
      await plant.close();
      await rm(folder, { recursive: true, force: true });
    },
    /** Everything whoever warns was told. */
    heard,

    async point(tag: string, point: PointToAdd = {}): Promise<number> {
      const { enterpriseId = HUAYI, kind = 'level', unit = '%', equipment = null, rangeHigh = 100 } = point;
      const { rows } = await plant.owner.query(
        `insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, equipment, created_at)
         values ($1, $2, $3, $4, $5, 0, $6, 1, 1, $7, now()) returning id`,
        [enterpriseId, tag, `${tag}测点`, kind, unit, rangeHigh, equipment],
      );
      return rows[0].id;
    },

    async rule(pointId: number, rule: RuleToAdd = {}): Promise<number> {
      const { kind = 'high', limit = 80, priority = 'high', suppressedBy = null } = rule;
      const { rows } = await plant.owner.query(
        `insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
           within_seconds, consequence, response, priority, suppressed_by)
         select enterprise_id, id, $2, 1, $3, 1, 0, 0, 0, 'major', 'immediate', $4, $5 from points where id = $1 returning id`,
        [pointId, kind, limit, priority, suppressedBy],
      );
      return rows[0].id;
    },

    /** As the worker tells it, in a transaction of the system. */
    tell: (...transitions: readonly Transition[]) => plant.scope(SYSTEM, (act) => judging.apply(act, transitions)),

    async hold(ruleId: number, kind: 'shelved' | 'out-of-service'): Promise<void> {
      await plant.owner.query(
        `insert into alarm_holds (id, rule_id, enterprise_id, kind, reason, from_at, until_at, by_person, by_name)
         select $1, id, enterprise_id, $3, '检修', now(), now() + interval '1 hour', 'p', 'p' from alarm_rules where id = $2`,
        [randomUUID(), ruleId, kind],
      );
    },
  };
}
export type AlarmPlant = Awaited<ReturnType<typeof openAlarmPlant>>;

export const raised = (ruleId: number, at: number, value = 90): Transition => ({
  ruleId,
  pointId: 0,
  to: 'raised',
  at,
  value,
});
export const returned = (ruleId: number, at: number, value = 50): Transition => ({
  ...raised(ruleId, at, value),
  to: 'returned',
});
