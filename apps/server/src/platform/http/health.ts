import { getHealth } from '@zhiben/contract/platform.ts';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { openRoute, type Route } from './route.ts';

/** Whether the product can serve: it can when its database answers. */
export function healthRoute(db: Kysely<Schema>, version: string): Route {
  return openRoute(getHealth, async ({ reply }) => {
    const database = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    reply.code(database ? 200 : 503);
    return { status: database ? ('ok' as const) : ('degraded' as const), database, version };
  });
}
