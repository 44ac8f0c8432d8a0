import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** One act of one person: a transaction in which row-level security already knows them, and the time it happens. */
export interface Act {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** The platform acting by itself: jobs, sign-in, first start. */
export const SYSTEM: Actor = {
  accountId: 'system',
  personId: 'system',
  name: '系统',
  post: '系统',
  role: 'system-admin',
  realm: 'administration',
  enterpriseId: null,
  agencyId: null,
  reach: [],
};

export type Scope = <Result>(actor: Actor, work: (act: Act) => Promise<Result>) => Promise<Result>;

/** Opens the only kind of connection that modules get: a transaction bound to what this person may see. */
export function scopeOf(db: Kysely<Schema>, clock: Clock): Scope {
  return (actor, work) =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('zhiben.realm', ${databaseRealm(actor)}, true),
        set_config('zhiben.enterprises', ${actor.reach.join(',')}, true)`.execute(tx);
      return work({ tx, actor, now: clock.now() });
    });
}

/** The word row-level security reads. Auditors see the ledger of all and no business record; other administrators neither. */
export function databaseRealm(actor: Actor): string {
  if (actor === SYSTEM) return 'system';
  return actor.role === 'audit-admin' ? 'audit' : actor.realm;
}
