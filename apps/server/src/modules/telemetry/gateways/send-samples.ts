import type { FastifyRequest } from 'fastify';
import type { Scope } from '../../../platform/db/scope.ts';
import { type Batch, Malformed } from '../domain/batch.ts';
import { readBinaryBatch } from '../domain/read-binary-batch.ts';
import { readJsonBatch } from '../domain/read-json-batch.ts';
import type { KnownGateway } from '../ingest/gateway.ts';
import type { Taken } from '../ingest/intake.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { gatewayUnknown, payloadMalformed } from '../telemetry-refusals.ts';
import { signInGateway } from './sign-in-gateway.ts';

/** Takes a batch over HTTP. The answer comes when every sample of it would survive a kill, and says what became of them. */
export async function sendSamples(
  request: FastifyRequest,
  scope: Scope,
  { ingest }: Pick<TelemetryNeeds, 'ingest'>,
): Promise<{ readonly taken: Taken }> {
  const { login, secret } = credentialsOf(request.headers.authorization);
  const gateway = await signInGateway(scope, login, secret);
  if (gateway === undefined) throw gatewayUnknown();
  return { taken: await ingest.ask.take(gateway, await readBody(request.body, gateway, ingest)) };
}

async function readBody(body: unknown, gateway: KnownGateway, ingest: TelemetryNeeds['ingest']): Promise<Batch> {
  try {
    return Buffer.isBuffer(body) ? readBinaryBatch(body) : readJsonBatch(body);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    await ingest.ask.refuse(gateway, error.message);
    throw payloadMalformed(error.message);
  }
}

/** HTTP Basic (RFC 7617). Anything else is nobody. */
function credentialsOf(authorization = '') {
  const [, encoded = ''] = /^Basic ([\w+/=-]{1,400})$/i.exec(authorization) ?? [];
  const [login = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return { login, secret: secret.join(':') };
}
