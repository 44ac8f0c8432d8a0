import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { listGateways as operation } from '@zhiben/contract/telemetry.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { gatewayStore } from './gateway-store.ts';
import { toGatewayViews } from './gateway-view.ts';

const AWAY = { lines: new Map<string, number>(), port: null, tlsPort: null };

/** What the worker says of its lines; nothing while it is away. */
async function linesOf({ ingest, log }: Pick<TelemetryNeeds, 'ingest' | 'log'>) {
  try {
    return await ingest.ask.lines();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ code: error.code }, 'open lines are not known');
    return AWAY;
  }
}

export async function listGateways(
  act: Act,
  { enterpriseId }: QueryOf<typeof operation>,
  needs: Pick<TelemetryNeeds, 'ingest' | 'log' | 'enterpriseNames'>,
): Promise<ResultOf<typeof operation>> {
  // Asked first: afterwards everything counted is on record.
  const { lines, port, tlsPort } = await linesOf(needs);
  const gateways = await gatewayStore(act.tx).list(enterpriseId);
  return {
    gateways: await toGatewayViews(act, gateways, lines, needs),
    mqtt: { port, tlsPort },
    running: needs.ingest.running(),
  };
}
