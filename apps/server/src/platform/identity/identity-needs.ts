import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Schema } from '../db/schema.ts';
import type { Scope, Tx } from '../db/scope.ts';
import type { Auth } from './library/open-auth.ts';
import type { IdentitySettings } from './settings.ts';

export interface IdentityNeeds {
  readonly scope: Scope;
  /** The database as the application's role; identity opens a few connections of its own, in the realm `system`. */
  readonly url: string;
  readonly clock: Clock;
  readonly settings: IdentitySettings;
  readonly log: FastifyBaseLogger;
  /** The enterprises an agency is assigned to: the reach of its people. */
  readonly enterprisesServedBy: (tx: Tx, agencyId: string) => Promise<readonly string[]>;
}

/** What the use cases of this room share. */
export interface IdentityParts extends IdentityNeeds {
  readonly auth: Auth;
  /** In the realm `system`, outside any act: for asking who somebody is. */
  readonly authDb: Kysely<Schema>;
  /** The connections of authDb, for what is prepared once. */
  readonly pool: Pool;
}
