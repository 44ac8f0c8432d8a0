import type { Tx } from '../../platform/db/scope.ts';
import './alarm-tables.ts';
import type { PointsOf } from './alarms-needs.ts';

export interface AlarmsOfEnterprise {
  /** Not returned; those that are kept quiet by design are left out. */
  readonly standing: number;
  /** Gas detectors that say nothing, nothing new or nothing possible, or whose alarm was put out of use. */
  readonly impairedDetectors: number;
}

const GAS: readonly string[] = ['combustible-gas', 'toxic-gas', 'oxygen'];
const DUMB: readonly string[] = ['silence', 'stuck', 'out-of-range'];

/** Alarms that stand and gas detectors that do not guard, by enterprise; one without either is missing from the answer. */
export async function alarmsByEnterprise(tx: Tx, points: PointsOf): Promise<ReadonlyMap<string, AlarmsOfEnterprise>> {
  const standing = await tx
    .selectFrom('alarms')
    .select(['enterprise_id', 'point_id', 'kind', 'point_kind', 'hidden'])
    .where('state', 'in', ['unacknowledged', 'acknowledged'])
    .execute();
  const dumb = standing.filter(({ kind, point_kind }) => DUMB.includes(kind) && GAS.includes(point_kind));
  const impaired = new Map([
    ...dumb.map(({ point_id, enterprise_id }): [number, string] => [point_id, enterprise_id]),
    ...(await gasOutOfService(tx, points)),
  ]);
  const announced = standing.filter(({ hidden }) => hidden === null).map(({ enterprise_id }) => enterprise_id);
  const count = (ids: readonly string[], id: string) => ids.filter((one) => one === id).length;
  const silenced = [...impaired.values()];
  return new Map(
    [...new Set([...announced, ...silenced])].map((id) => [
      id,
      { standing: count(announced, id), impairedDetectors: count(silenced, id) },
    ]),
  );
}

/** Gas detectors with an alarm out of service, with their enterprise. */
async function gasOutOfService(tx: Tx, points: PointsOf): Promise<readonly [number, string][]> {
  const held = await tx
    .selectFrom('alarm_holds')
    .innerJoin('alarm_rules', 'alarm_rules.id', 'alarm_holds.rule_id')
    .select('alarm_rules.point_id')
    .where('alarm_holds.kind', '=', 'out-of-service')
    .where('alarm_holds.ended_at', 'is', null)
    .execute();
  if (held.length === 0) return [];
  const ids = held.map(({ point_id }) => point_id);
  const gas = (await points(tx, { ids })).filter(({ kind }) => GAS.includes(kind));
  return gas.map(({ id, enterpriseId }) => [id, enterpriseId]);
}
