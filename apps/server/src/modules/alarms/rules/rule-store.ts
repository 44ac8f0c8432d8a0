import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Selectable, Updateable } from 'kysely';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import type { AlarmRulesTable } from '../alarm-tables.ts';
import type { RuleSettings } from './rule-settings.ts';

export type RuleRow = Selectable<AlarmRulesTable>;

/** What a rule is made of besides its point and kind. */
export type RuleValues = Pick<RuleRow, 'priority'> & { readonly settings: RuleSettings };

/** The rules and their versions, bound to one act. */
export function ruleStore(tx: Tx) {
  const open = () => tx.selectFrom('alarm_rules').selectAll().where('closed_at', 'is', null);
  return {
    /** Held as whoever judges holds it, so that a rule does not change under a transition. Also one that was taken away. */
    async lock(id: number): Promise<RuleRow | undefined> {
      return tx.selectFrom('alarm_rules').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
    },

    async find(id: number): Promise<RuleRow | undefined> {
      return open().where('id', '=', id).executeTakeFirst();
    },

    /** Also one that was taken away: it comes back under its number. */
    async lockOf(pointId: number, kind: AlarmKind): Promise<RuleRow | undefined> {
      return tx
        .selectFrom('alarm_rules')
        .selectAll()
        .where('point_id', '=', pointId)
        .where('kind', '=', kind)
        .forNoKeyUpdate()
        .executeTakeFirst();
    },

    async ofPoint(pointId: number): Promise<readonly RuleRow[]> {
      return open().where('point_id', '=', pointId).orderBy('id').execute();
    },

    async ofEnterprise(enterpriseId: string): Promise<readonly RuleRow[]> {
      return open().where('enterprise_id', '=', enterpriseId).orderBy('id').execute();
    },

    async versionsOf(pointId: number) {
      return tx
        .selectFrom('alarm_rule_versions as version')
        .innerJoin('alarm_rules as rule', 'rule.id', 'version.rule_id')
        .select([
          'rule.kind',
          'version.revision',
          'version.settings',
          'version.reason',
          'version.made_at',
          'version.made_by_name',
        ])
        .where('rule.point_id', '=', pointId)
        .orderBy('version.made_at', 'desc')
        .orderBy('version.revision', 'desc')
        .limit(200)
        .execute();
    },

    async add(
      where: { readonly pointId: number; readonly enterpriseId: string; readonly kind: AlarmKind },
      values: RuleValues,
    ) {
      const { pointId: point_id, enterpriseId: enterprise_id, kind } = where;
      const row = { point_id, enterprise_id, kind, revision: 1, closed_at: null, ...toColumns(values) };
      return tx.insertInto('alarm_rules').values(row).returningAll().executeTakeFirstOrThrow();
    },

    async change(id: number, change: Updateable<AlarmRulesTable>): Promise<RuleRow> {
      return tx.updateTable('alarm_rules').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
    },

    async keepVersion(
      { actor, now }: Act,
      rule: RuleRow,
      settings: RuleSettings | null,
      reason: string,
    ): Promise<void> {
      await tx
        .insertInto('alarm_rule_versions')
        .values({
          rule_id: rule.id,
          revision: rule.revision,
          enterprise_id: rule.enterprise_id,
          settings: JSON.stringify(settings),
          reason,
          made_at: now,
          made_by: actor.personId,
          made_by_name: actor.name,
        })
        .execute();
    },
  };
}

export const toColumns = ({ priority, settings }: RuleValues) => ({
  limit_value: settings.limit,
  setpoint: settings.setpoint,
  deadband: settings.deadband,
  on_delay_seconds: settings.onDelaySeconds,
  off_delay_seconds: settings.offDelaySeconds,
  within_seconds: settings.withinSeconds,
  exposure_limit: settings.exposureLimit,
  consequence: settings.consequence,
  response: settings.response,
  priority,
  cause: settings.cause,
  advice: settings.advice,
  suppressed_by: settings.suppressedBy,
});

export const settingsOf = (row: RuleRow): RuleSettings => ({
  limit: row.limit_value,
  setpoint: row.setpoint,
  deadband: row.deadband,
  onDelaySeconds: row.on_delay_seconds,
  offDelaySeconds: row.off_delay_seconds,
  withinSeconds: row.within_seconds,
  exposureLimit: row.exposure_limit,
  consequence: row.consequence,
  response: row.response,
  cause: row.cause,
  advice: row.advice,
  suppressedBy: row.suppressed_by,
});
