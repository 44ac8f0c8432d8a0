import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { listMonitored as operation } from '@zhiben/contract/telemetry.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../platform/db/scope.ts';
import { standingOf } from './domain/standing.ts';
import { gatewayStore } from './gateways/gateway-store.ts';
import { latestOf } from './history/latest-of.ts';
import { pointStore } from './points/point-store.ts';
import type { TelemetryNeeds } from './telemetry-needs.ts';

type Row = ResultOf<typeof operation>[number];

/** Every enterprise within reach that has points: how many of them can be relied on now. */
export async function listMonitored(
  { tx, now }: Act,
  needs: Pick<TelemetryNeeds, 'ingest' | 'log' | 'enterpriseNames'>,
): Promise<Row[]> {
  const points = await pointStore(tx).inUse();
  const latest = await latestOf(
    needs,
    points.map(({ id }) => id),
  );
  const gateways = await gatewayStore(tx).amountByEnterprise();
  const rows = new Map<string, Row & { last: number }>();
  points.forEach(({ enterprise_id, every_seconds }, index) => {
    const row = rows.get(enterprise_id) ?? blank(enterprise_id, gateways.get(enterprise_id) ?? 0);
    const standing = standingOf({ everySeconds: every_seconds, closed: false, latest: latest[index] }, now.getTime());
    row.points += 1;
    if (standing !== 'closed') row[standing] += 1;
    row.last = Math.max(row.last, latest[index]?.at ?? Number.NEGATIVE_INFINITY);
    rows.set(enterprise_id, row);
  });
  const names = await needs.enterpriseNames(tx, [...rows.keys()]);
  return [...rows.values()]
    .map(({ last, ...row }) => ({
      ...row,
      enterpriseName: names.get(row.enterpriseId) ?? '',
      lastAt: Number.isFinite(last) ? new Date(last).toISOString() : null,
    }))
    .toSorted((one, other) => chinese.compare(one.enterpriseName, other.enterpriseName));
}

const chinese = new Intl.Collator('zh-CN');

const blank = (enterpriseId: string, gateways: number) => ({
  enterpriseId: EnterpriseId.parse(enterpriseId),
  enterpriseName: '',
  ...{ points: 0, live: 0, bad: 0, silent: 0, never: 0, gateways },
  lastAt: null,
  last: Number.NEGATIVE_INFINITY,
});
