import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Refusal } from '../refusal.ts';

/**
 * Measures every operation and offers the figures at `/metrics` to whoever holds the token. Without one nobody reads them: behind a proxy on the
 * same machine everybody's address looks like this machine's own.
 */
export function meter(
  http: FastifyInstance,
  token: string | undefined,
  more: (registry: Registry) => void = () => {},
): void {
  const registry = new Registry();
  more(registry);
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'zhiben_request_duration_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });

  http.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation?.id ?? 'other';
    duration.observe({ operation, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    request.log.info({ operation, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'answered');
  });

  http.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (token === undefined || !matches(request.headers.authorization, token)) throw closed();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Compares in a time that tells nothing of how much was right. */
function matches(authorization: string | undefined, token: string): boolean {
  const [given, expected] = [authorization ?? '', `Bearer ${token}`].map((text) =>
    createHash('sha256').update(text).digest(),
  );
  return given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
}

const closed = () =>
  new Refusal('forbidden', 'metrics-closed', '没有权限查看运行指标。请在 METRICS_TOKEN 中设置令牌，并随请求出示。');
