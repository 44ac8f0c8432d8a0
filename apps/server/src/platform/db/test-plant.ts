import type { Role } from '@zhiben/vocabulary/roles.ts';
import { realmOf } from '@zhiben/vocabulary/roles.ts';
import { sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../actor.ts';
import { createTestDatabase } from '../postgres/test-database.ts';
import { connect } from './connect.ts';
import { appUrl } from './migrate.ts';
import { type Act, type Scope, scopeOf } from './scope.ts';
import { v7 } from './uuid.ts';

/** A database of its own with two enterprises, people of every role, and a clock the test turns. */
export interface TestPlant {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly scope: Scope;
  readonly enterpriseId: string;
  readonly otherEnterpriseId: string;
  /** Sets what time it is. */
  turnTo(now: Date): void;
  now(): Date;
  /** Somebody of that role; of the first enterprise, unless another is named. */
  somebody(role: Role, options?: { name?: string; enterpriseId?: string }): Actor;
  /** Raw SQL as the owner of the tables. */
  asOwner(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

export async function createTestPlant(startAt = new Date('2026-11-23T02:00:00Z')): Promise<TestPlant> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const connected = connect(appUrl(database.url), { max: 8 });
  let now = startAt;
  const clock = { now: () => now };
  const [enterpriseId, otherEnterpriseId] = [v7(now), v7(now)];
  await owner.query(
    `insert into enterprises (id, name, kind, updated_at) values ($1, '云岭测试化工有限公司', 'producer', now()), ($2, '云岭另一家加油站', 'filling-station', now())`,
    [enterpriseId, otherEnterpriseId],
  );

  return {
    ownerUrl: database.url,
    appUrl: appUrl(database.url),
    scope: scopeOf(connected.db, clock),
    enterpriseId,
    otherEnterpriseId,
    turnTo: (instant) => {
      now = instant;
    },
    now: () => now,
    somebody: (role, options) => somebody(role, { enterpriseId, ...options }),
    asOwner: (text, values = []) => owner.query(text, values),
    async close() {
      await connected.close();
      await owner.end();
      await database.drop();
    },
  };
}

function somebody(role: Role, { name, enterpriseId }: { name?: string; enterpriseId: string }): Actor {
  const id = v7(new Date());
  const ofEnterprise = realmOf[role] === 'enterprise' ? enterpriseId : null;
  return {
    accountId: id,
    personId: id,
    name: name ?? `某${role}`,
    post: role,
    role,
    realm: realmOf[role],
    enterpriseId: ofEnterprise,
    agencyId: null,
    reach: ofEnterprise === null ? [] : [ofEnterprise],
  };
}

/** The text of the error a statement raises, or undefined when it goes through. Leaves nothing behind. */
export async function errorOf({ tx }: Act, text: string): Promise<string | undefined> {
  await sql`savepoint trial`.execute(tx);
  try {
    await sql.raw(text).execute(tx);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await sql`rollback to savepoint trial`.execute(tx);
  }
}
