import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { Asked } from './domain/escalation.ts';
import type { Warning } from './domain/warning.ts';
import type { WarningAlarmsTable, WarningPushesTable, WarningsTable } from './warning-tables.ts';

export type WarnedAlarm = Selectable<WarningAlarmsTable>;
export type Push = Selectable<WarningPushesTable>;

/** The tables of warnings, their alarms and who was told, bound to one act. */
export function warningStore(tx: Tx) {
  return {
    /** Holds the row until the transaction ends, so that two cannot move one warning at once. */
    async lock(id: string): Promise<Warning | undefined> {
      const row = await tx.selectFrom('warnings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toWarning(row);
    },

    async find(id: string): Promise<Warning | undefined> {
      const row = await tx.selectFrom('warnings').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toWarning(row);
    },

    /** Whoever tells of alarms of one subject waits for whoever did before: neither sees the other's rows until they are committed. */
    async takeTurn(enterpriseId: string, subject: string): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${enterpriseId} ${subject}`}, 7))`.execute(tx);
    },

    async lockOpen(enterpriseId: string, subject: string): Promise<Warning | undefined> {
      const row = await tx
        .selectFrom('warnings')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .where('subject', '=', subject)
        .where('state', '<>', 'cleared')
        .forUpdate()
        .executeTakeFirst();
      return row && toWarning(row);
    },

    async open(warning: Insertable<WarningsTable>): Promise<Warning> {
      return toWarning(await tx.insertInto('warnings').values(warning).returningAll().executeTakeFirstOrThrow());
    },

    async save({ id, version }: Warning, change: Updateable<WarningsTable>): Promise<Warning> {
      const row = await tx
        .updateTable('warnings')
        .set({ ...change, version: version + 1 })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toWarning(row);
    },

    /** Those that are new; an alarm that is told of again is already there. */
    async addAlarms(alarms: readonly Insertable<WarningAlarmsTable>[]): Promise<number> {
      if (alarms.length === 0) return 0;
      const { numInsertedOrUpdatedRows = 0n } = await tx
        .insertInto('warning_alarms')
        .values([...alarms])
        .onConflict((conflict) => conflict.column('alarm_id').doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows);
    },

    standingAt(enterpriseId: string, subject: string): Promise<readonly WarnedAlarm[]> {
      return tx
        .selectFrom('warning_alarms')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .where('subject', '=', subject)
        .where('returned_at', 'is', null)
        .orderBy('raised_at')
        .orderBy('alarm_id')
        .execute();
    },

    async adopt(warningId: string, alarms: readonly WarnedAlarm[]): Promise<void> {
      const ids = alarms.filter(({ warning_id }) => warning_id === null).map(({ alarm_id }) => alarm_id);
      if (ids.length === 0) return;
      await tx.updateTable('warning_alarms').set({ warning_id: warningId }).where('alarm_id', 'in', ids).execute();
    },

    alarmsOf(warningId: string): Promise<readonly WarnedAlarm[]> {
      return tx
        .selectFrom('warning_alarms')
        .selectAll()
        .where('warning_id', '=', warningId)
        .orderBy('raised_at')
        .orderBy('alarm_id')
        .execute();
    },

    pushesOf(warningId: string): Promise<readonly Push[]> {
      return tx
        .selectFrom('warning_pushes')
        .selectAll()
        .where('warning_id', '=', warningId)
        .orderBy('told_at')
        .orderBy('id')
        .execute();
    },

    async nextNumber(now: Date): Promise<string> {
      const { rows } = await sql<{ serial: number }>`select nextval('warning_numbers') as serial`.execute(tx);
      return `YJ-${dayOf(now).slice(0, 4)}-${String(rows[0]?.serial).padStart(6, '0')}`;
    },
  };
}

export const toAsked = ({ audience, level, answer_by, answered_at }: Push): Asked => ({
  audience,
  level,
  answerBy: answer_by,
  answeredAt: answered_at,
});

export function toWarning(row: Selectable<WarningsTable>): Warning {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    subject: row.subject,
    subjectName: row.subject_name,
    placeId: row.place_id,
    level: row.level,
    state: row.state,
    because: row.because,
    headline: row.headline,
    missing: row.missing,
    settingsVersion: row.settings_version,
    issuedAt: row.issued_at,
    levelSince: row.level_since,
    told: row.told,
    dispatchedTo: row.dispatched_to,
    finding: row.finding,
    clearedAt: row.cleared_at,
    cause: row.cause,
    measures: row.measures,
  };
}
