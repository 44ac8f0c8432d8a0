import { followEvents } from '@zhiben/contract/platform.ts';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { openRoute } from '../http/route.ts';
import type { Gate } from '../http/server.ts';
import { type AudienceLimits, createAudience, LIMITS } from './audience.ts';
import { forgetOld } from './forget-old-job.ts';
import { listenToOutbox } from './outbox-listener.ts';

interface RealtimeNeeds {
  /** Connection of the application's role: one is held for as long as the server runs. */
  readonly url: string;
  /** Asked again every minute whether a listener may still listen. */
  readonly gate: Gate;
  readonly log: FastifyBaseLogger;
  readonly limits?: Partial<AudienceLimits>;
}

/** Committed changes to open screens, wired. `close` ends every stream, before the HTTP server waits for them. */
export function createRealtime({ url, gate, log, limits }: RealtimeNeeds) {
  const audience = createAudience({ ...LIMITS, ...limits });
  const outbox = listenToOutbox({ url, log, onChanges: audience.tell });

  return {
    routes: [
      openRoute(followEvents, async ({ request, reply, actor }) => {
        const readmit = () => gate.admit(request, reply, followEvents);
        const stream = audience.join(actor, lastHeardOf(request), readmit);
        // Whatever ends the answer ends the listening, also where nobody reads the stream, as for HEAD.
        reply.raw.once('close', () => stream.destroy());
        return (
          reply
            .type('text/event-stream; charset=utf-8')
            .header('cache-control', 'no-store, no-transform')
            .header('x-accel-buffering', 'no')
            // A stream ends with its connection, so that a server that closes waits for none that is merely kept alive.
            .header('connection', 'close')
            .send(stream)
        );
      }),
    ],
    jobs: [forgetOld],
    /** Settles when changes are followed. */
    ready: outbox.ready,
    listeners: audience.size,
    async close(): Promise<void> {
      audience.close();
      await outbox.close();
    },
  };
}

function lastHeardOf(request: FastifyRequest): number | undefined {
  const id = request.headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
