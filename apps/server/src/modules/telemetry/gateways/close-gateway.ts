import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { gatewayNotFound } from '../telemetry-refusals.ts';
import { gatewayStore } from './gateway-store.ts';
import { toGatewayViews } from './gateway-view.ts';

/** Shuts a gateway out for good. The worker hears it with the commit and ends its lines. */
export async function closeGateway(
  act: Act,
  id: string,
  { reason }: { readonly reason: string },
  needs: Pick<TelemetryNeeds, 'enterpriseNames'>,
): Promise<GatewayView> {
  const gateways = gatewayStore(act.tx);
  const before = await gateways.lock(id);
  if (before === undefined) throw gatewayNotFound();

  const after = { ...before, closed_at: before.closed_at ?? act.now };
  if (before.closed_at === null) {
    await gateways.close(id, act.now);
    await record(act, {
      act: 'gateway.close',
      subjectKind: 'gateway',
      subjectId: id,
      enterpriseId: before.enterprise_id,
      detail: { name: before.name, login: before.login, reason },
    });
  }
  const [view] = await toGatewayViews(act, [after], new Map(), needs);
  if (view === undefined) throw new Error('a gateway has a view');
  return view;
}
