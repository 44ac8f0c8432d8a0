import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { lineHashOf } from '../cluster/nats-secrets.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { enterpriseNotFound } from '../telemetry-refusals.ts';
import { hashOfSecret, newLogin, newSecret } from './gateway-secret.ts';
import { gatewayStore } from './gateway-store.ts';
import { toGatewayViews } from './gateway-view.ts';

/** Lets a gateway in. Its secret is told in this answer and never again: only its hash is kept. */
export async function admitGateway(
  act: Act,
  enterpriseId: string,
  { name }: { readonly name: string },
  needs: Pick<TelemetryNeeds, 'enterpriseNames'>,
): Promise<{ readonly gateway: GatewayView; readonly secret: string }> {
  if (!(await needs.enterpriseNames(act.tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();

  const [login, secret] = [newLogin(), newSecret()];
  const gateway = {
    id: v7(act.now),
    enterprise_id: enterpriseId,
    name,
    login,
    secret_hash: hashOfSecret(secret),
    line_hash: lineHashOf(login, secret),
    closed_at: null,
    created_at: act.now,
  };
  await gatewayStore(act.tx).add(gateway);
  await record(act, {
    act: 'gateway.admit',
    subjectKind: 'gateway',
    subjectId: gateway.id,
    enterpriseId,
    detail: { name, login },
  });
  const [view] = await toGatewayViews(act, [gateway], new Map(), needs);
  if (view === undefined) throw new Error('a gateway has a view');
  return { gateway: view, secret };
}
