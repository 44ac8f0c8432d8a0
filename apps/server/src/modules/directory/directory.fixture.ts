import { randomUUID } from 'node:crypto';
import {
  directoryOperations,
  type EnterpriseProfile,
  type EnterpriseView,
  type Installation,
} from '@zhiben/contract/directory.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { pino } from 'pino';
import type { Actor } from '../../platform/actor.ts';
import { systemClock } from '../../platform/clock.ts';
import { connect } from '../../platform/db/connect.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { scopeOf } from '../../platform/db/scope.ts';
import type { Gate } from '../../platform/http/server.ts';
import { createHttp } from '../../platform/http/server.ts';
import { createTestDatabase } from '../../platform/postgres/test-database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { createDirectory, type OpenHazards } from './index.ts';

/** The directory served over a database of its own, to whomever a test sends. */
export async function openOffice() {
  const database = await createTestDatabase();
  const connected = connect(appUrl(database.url), { max: 8 });
  const scope = scopeOf(connected.db, systemClock);
  const staff = new Map<string, Actor>();
  /** What other modules would answer. */
  const openHazards = new Map<string, OpenHazards>();
  const accountHolders = new Set<string>();
  const graded = new Map<string, readonly Installation[]>();
  const directory = createDirectory({
    openHazards: async () => openHazards,
    accountHolders: async () => accountHolders,
    gradedInstallations: async () => graded,
  });
  const http = await createHttp({
    routes: directory.routes,
    scope,
    gate: gateOf(staff),
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
  });

  function hire(role: Role, reach: readonly string[] = []): Actor {
    const actor = actorOf(role, reach);
    staff.set(actor.accountId, actor);
    return actor;
  }

  async function ask(
    who: Actor,
    operation: Pick<Operation, 'method' | 'path'>,
    of: string | Readonly<Record<string, string>> = '',
    body?: object,
  ) {
    const ids: Readonly<Record<string, string>> = typeof of === 'string' ? { enterpriseId: of } : of;
    const reply = await http.inject({
      method: operation.method,
      url: `/api${operation.path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`,
      headers: { 'x-account': who.accountId, 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return { status: reply.statusCode, bytes: reply.rawPayload, body: isJson ? reply.json() : undefined };
  }

  const supervisor = hire('supervisor');
  return {
    directory,
    scope,
    openHazards,
    accountHolders,
    graded,
    supervisor,
    hire,
    ask,

    list: (who: Actor, query: Record<string, string>) =>
      ask(who, { method: 'GET', path: `/enterprises?${new URLSearchParams(query)}` }),

    async register(profile: Partial<EnterpriseProfile> = {}): Promise<EnterpriseView> {
      const name = `云峰化工${randomUUID().slice(0, 8)}有限公司`;
      const whole = { name, kind: 'producer', ...profile };
      const { status, body } = await ask(supervisor, directoryOperations.createEnterprise, '', whole);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body;
    },

    async close(): Promise<void> {
      await http.close();
      await connected.close();
      await database.drop();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** The whole file as a form sends it back. */
export const formOf = ({ id, updatedAt, openMajor, openGeneral, undetermined, graded, ...form }: EnterpriseView) =>
  form;

function actorOf(role: Role, reach: readonly string[]): Actor {
  const id = randomUUID();
  const realm = realmOf[role];
  return {
    accountId: id,
    personId: id,
    name: '张三',
    post: roleLabel[role],
    role,
    realm,
    enterpriseId: realm === 'enterprise' ? (reach[0] ?? null) : null,
    agencyId: null,
    reach,
  };
}

const gateOf = (staff: ReadonlyMap<string, Actor>): Gate => ({
  async admit(request, _reply, { permission }) {
    const actor = staff.get(String(request.headers['x-account']));
    if (actor === undefined || permission === 'public' || !mayDo(actor.role, permission)) {
      throw new Refusal('forbidden', 'not-permitted', '没有权限。');
    }
    return actor;
  },
});
