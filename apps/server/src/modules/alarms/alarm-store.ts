import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { Selectable } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import type { AlarmsTable } from './alarm-tables.ts';

export type AlarmRow = Selectable<AlarmsTable>;

/** The register of alarms, bound to one act. */
export function alarmStore(tx: Tx) {
  return {
    async find(id: string): Promise<AlarmRow | undefined> {
      return tx.selectFrom('alarms').selectAll().where('id', '=', id).executeTakeFirst();
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, AlarmRow>> {
      if (ids.length === 0) return new Map();
      const rows = await tx.selectFrom('alarms').selectAll().where('id', 'in', ids).execute();
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** Held in the order of their rules, as whoever judges holds them. */
    async lock(ids: readonly string[]): Promise<readonly AlarmRow[]> {
      return tx.selectFrom('alarms').selectAll().where('id', 'in', ids).orderBy('rule_id').forUpdate().execute();
    },

    async openOf(ruleId: number): Promise<AlarmRow | undefined> {
      return tx
        .selectFrom('alarms')
        .selectAll()
        .where('rule_id', '=', ruleId)
        .where('state', '<>', 'normal')
        .forUpdate()
        .executeTakeFirst();
    },
  };
}

/** Where an act on an alarm is entered. */
export const aboutAlarm = (alarm: AlarmRow) =>
  ({ subjectKind: 'alarm', subjectId: alarm.id, enterpriseId: alarm.enterprise_id }) as const;

/** What the ledger keeps of an alarm with every act. */
export const factsOf = (row: AlarmRow) => ({
  tag: row.tag,
  point: row.point_name,
  kind: row.kind,
  limit: row.limit_value,
  unit: row.unit,
  priority: row.priority,
  episode: row.episode,
});

/** What whoever warns by alarms is told. */
export const changeOf = (row: AlarmRow, change: Pick<AlarmChange, 'to' | 'at' | 'value'>): AlarmChange => ({
  ...change,
  alarmId: row.id,
  ruleId: row.rule_id,
  pointId: row.point_id,
  enterpriseId: row.enterprise_id,
  alarmKind: row.kind,
  priority: row.priority,
  limit: row.limit_value,
  tag: row.tag,
  pointName: row.point_name,
  pointKind: row.point_kind,
  unit: row.unit,
  equipment: row.equipment,
  placeId: row.place_id,
});
