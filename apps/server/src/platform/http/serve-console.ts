import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const BUILT = fileURLToPath(new URL('../../../../console/dist/', import.meta.url));
const YEAR = 365 * 24 * 3600;

/** Serves the built console. Hashed files may be kept for ever; the page itself is asked for anew. */
export async function serveConsole(http: FastifyInstance): Promise<void> {
  if (!existsSync(`${BUILT}index.html`)) throw new Error('the console is not built: run `npm run build` first');
  await http.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/');
      reply.header('cache-control', forEver ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  // What the scanned code leads to: a small page of its own, for people without an account.
  http.get('/jb', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('tip-off.html'),
  );
  // What the code on a notice board leads to. The board's own code stands behind the #, so that no log keeps it.
  http.get('/gsp', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('notice-board.html'),
  );
  // What the code on an enforcement document leads to; its own code stands behind the # as well.
  http.get('/wsyz', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('verification.html'),
  );
  // What anyone may read: what is told to the public of major hazards, and exposures.
  http.get('/gongkai', { config: { rateLimit: false } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('publications.html'),
  );
  // Every other address is a page of the console, found by its own router; a file of an earlier version is none.
  http.get('/*', { config: { rateLimit: false } }, (request, reply) => {
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
