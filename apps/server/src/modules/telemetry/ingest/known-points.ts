import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import '../telemetry-tables.ts';

export interface KnownPoint {
  readonly id: number;
  readonly unit: string;
  readonly rangeLow: number;
  readonly rangeHigh: number;
}

/** Points in use by enterprise and tag, in memory: every sample asks. */
export interface KnownPoints {
  readonly every: readonly KnownPoint[];
  find(enterpriseId: string, tag: string): KnownPoint | undefined;
}

export async function readKnownPoints(
  scope: Scope,
  ours: (enterpriseId: string) => boolean = () => true,
): Promise<KnownPoints> {
  const every = await scope(SYSTEM, ({ tx }) =>
    tx
      .selectFrom('points')
      .select(['id', 'enterprise_id', 'tag', 'unit', 'range_low', 'range_high'])
      .where('closed_at', 'is', null)
      .execute(),
  );
  const rows = every.filter(({ enterprise_id }) => ours(enterprise_id));
  const byEnterprise = new Map<string, Map<string, KnownPoint>>();
  const known = rows.map(({ enterprise_id, tag, id, unit, range_low, range_high }) => {
    const point = { id, unit, rangeLow: range_low, rangeHigh: range_high };
    const points = byEnterprise.get(enterprise_id) ?? new Map<string, KnownPoint>();
    byEnterprise.set(enterprise_id, points.set(tag, point));
    return point;
  });
  return { every: known, find: (enterpriseId, tag) => byEnterprise.get(enterpriseId)?.get(tag) };
}
