import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Refusal } from '../refusal.ts';

/** Measures every operation and offers the figures at `/metrics`, to this machine or to whoever holds METRICS_TOKEN. */
export function meter(http: FastifyInstance, token: string | undefined): void {
  const registry = new Registry();
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
    const allowed =
      token === undefined ? fromThisMachine(request.ip) : request.headers.authorization === `Bearer ${token}`;
    if (!allowed) throw new Refusal('forbidden', 'metrics-closed', '没有权限查看运行指标。');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const fromThisMachine = (address: string) =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
