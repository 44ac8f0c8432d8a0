import { randomUUID } from 'node:crypto';
import type { Operation } from '@zhiben/contract/operation.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { pino } from 'pino';
import type { Actor } from '../../platform/actor.ts';
import { connect } from '../../platform/db/connect.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { scopeOf } from '../../platform/db/scope.ts';
import { createHttp } from '../../platform/http/server.ts';
import { storyOf } from '../../platform/ledger/index.ts';
import { createTestDatabase } from '../../platform/postgres/test-database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { createDirectory } from '../directory/index.ts';
import { createHazards, hazardOnRecord, hazardsAtPlace } from '../hazards/index.ts';
import type { CheckOfPlace } from './domain/check-of-place.ts';
import { createAccountability } from './index.ts';

/** Directory, hazards and accountability over a database of their own. Time is set; checks are what a test says was recorded. */
export async function openInquiry() {
  const database = await createTestDatabase();
  const connected = connect(appUrl(database.url), { max: 6 });
  const clock = { time: new Date('2026-06-01T01:00:00Z'), now: () => clock.time };
  const scope = scopeOf(connected.db, clock);
  const staff = new Map<string, Actor>();
  const checks: CheckOfPlace[] = [];
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, factsOf, structureHistory } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf });
  const accountability = createAccountability({
    enterpriseNames,
    hazardOnRecord,
    hazardsAtPlace,
    structureHistory,
    storyOf,
    checksOfPlace: async () => checks,
  });
  const http = await createHttp({
    routes: [...directory.routes, ...hazards.routes, ...accountability.routes],
    scope,
    gate: {
      async admit(request, _reply, { permission }) {
        const actor = staff.get(String(request.headers['x-account']));
        if (actor === undefined || permission === 'public' || !mayDo(actor.role, permission)) {
          throw new Refusal('forbidden', 'not-permitted', '没有权限。');
        }
        return actor;
      },
    },
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
  });

  function hire(role: Role, reach: readonly string[] = [], personId = randomUUID() as string): Actor {
    const realm = realmOf[role];
    const enterpriseId = realm === 'enterprise' ? (reach[0] ?? null) : null;
    const accountId = randomUUID();
    const actor = {
      accountId,
      personId,
      name: '王检查',
      post: roleLabel[role],
      role,
      realm,
      enterpriseId,
      agencyId: null,
      reach,
    };
    staff.set(accountId, actor);
    return actor;
  }

  async function ask(
    who: Actor,
    { method, path }: Pick<Operation, 'method' | 'path'>,
    ids: Readonly<Record<string, string>> = {},
    body?: object,
  ) {
    const reply = await http.inject({
      method,
      url: `/api${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`,
      headers: { 'x-account': who.accountId, 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return { status: reply.statusCode, bytes: reply.rawPayload, body: isJson ? reply.json() : undefined };
  }

  return {
    clock,
    checks,
    hire,
    ask,
    async close(): Promise<void> {
      await http.close();
      await connected.close();
      await database.drop();
    },
  };
}
