import { getHealth } from '@zhiben/contract/platform.ts';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { openRoute, type Route } from './route.ts';

/** Whether the product can serve: it can when its database answers. Samples that are not taken in are told as well, and pages go on. */
export function healthRoute(db: Kysely<Schema>, takesSamples: () => boolean, version: string): Route {
  return openRoute(getHealth, async ({ reply }) => {
    const database = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    const ingest = takesSamples();
    reply.code(database ? 200 : 503);
    return { status: database && ingest ? ('ok' as const) : ('degraded' as const), database, ingest, version };
  });
}
