import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import { EnterpriseId, GatewayId } from '@zhiben/vocabulary/ids.ts';
import { Fate } from '@zhiben/vocabulary/telemetry.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { type Gateway, gatewayStore } from './gateway-store.ts';

/** Gateways with what became of their samples today, the plain ones first. */
export async function toGatewayViews(
  { tx, now }: Act,
  gateways: readonly Gateway[],
  lines: ReadonlyMap<string, number>,
  { enterpriseNames }: Pick<TelemetryNeeds, 'enterpriseNames'>,
): Promise<GatewayView[]> {
  const ids = gateways.map(({ id }) => id);
  const names = await enterpriseNames(tx, [...new Set(gateways.map(({ enterprise_id }) => enterprise_id))]);
  const fates = await gatewayStore(tx).fatesOn(dayOf(now), ids);
  const heard = await gatewayStore(tx).lastHeard(ids);
  return gateways.map((gateway) => ({
    id: GatewayId.parse(gateway.id),
    enterpriseId: EnterpriseId.parse(gateway.enterprise_id),
    enterpriseName: names.get(gateway.enterprise_id) ?? '',
    name: gateway.name,
    login: gateway.login,
    createdAt: gateway.created_at.toISOString(),
    closedAt: gateway.closed_at?.toISOString() ?? null,
    lines: lines.get(gateway.id) ?? 0,
    lastSeenAt: heard.get(gateway.id)?.toISOString() ?? null,
    today: Fate.options.flatMap((fate) =>
      fates
        .filter((counted) => counted.gateway_id === gateway.id && counted.fate === fate)
        .map(({ samples, example, last_at }) => ({ fate, samples, example, lastAt: last_at.toISOString() })),
    ),
  }));
}
