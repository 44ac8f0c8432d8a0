import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from './schema.ts';

/** A connection inside a transaction. */
export type Tx = Kysely<Schema>;

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
    db.connection().execute(async (tx) => {
      // Begin and binding travel together: one way to the database less for every request.
      await sql.raw(`begin; ${bindingOf(actor)}`).execute(tx);
      try {
        const result = await work({ tx, actor, now: clock.now() });
        await sql`commit`.execute(tx);
        return result;
      } catch (error) {
        await sql`rollback`.execute(tx);
        throw error;
      }
    });
}

function bindingOf(actor: Actor): string {
  const settings = {
    'zhiben.realm': databaseRealm(actor),
    'zhiben.enterprises': actor.reach.join(','),
    'zhiben.agency': actor.agencyId ?? '',
    'zhiben.person': actor.personId,
    'zhiben.role': actor.role,
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

/** The word row-level security reads. Auditors see the ledger of all and no business record; other administrators neither. */
export function databaseRealm(actor: Actor): string {
  if (actor === SYSTEM) return 'system';
  return actor.role === 'audit-admin' ? 'audit' : actor.realm;
}
