import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { type ImportRow, type ImportView, importOperations } from '@zhiben/contract/imports.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import pg from 'pg';
import { pino } from 'pino';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Actor } from '../../platform/actor.ts';
import { systemClock } from '../../platform/clock.ts';
import { connect } from '../../platform/db/connect.ts';
import { appUrl } from '../../platform/db/migrate.ts';
import { scopeOf } from '../../platform/db/scope.ts';
import { createFiles } from '../../platform/files/index.ts';
import type { Gate } from '../../platform/http/server.ts';
import { createHttp } from '../../platform/http/server.ts';
import { createTestDatabase } from '../../platform/postgres/test-database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { createDirectory } from '../directory/index.ts';
import { handBackRegister, hazardEnterprise, hazardNumbers, knownHazards, takeOverRegister } from '../hazards/index.ts';
import { createImports } from './index.ts';

export interface Reply<Body = never> {
  readonly status: number;
  readonly body: Body & { readonly code?: string; readonly detail?: string };
  readonly bytes: Buffer;
}

/** Imports served over a database of their own, with the directory and the register behind them. */
export async function openImports() {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-imports-'));
  const connected = connect(appUrl(database.url), { max: 8 });
  const scope = scopeOf(connected.db, systemClock);
  const staff = new Map<string, Actor>();
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { files } = createFiles({ folder, hazardEnterprise, evidenceCame: () => {} });
  const imports = createImports({
    files,
    enterprisesForMatching: directory.enterprisesForMatching,
    enterprisesOnFile: directory.enterprisesOnFile,
    learnAlias: directory.learnAlias,
    takeOverList: directory.takeOverList,
    handBackList: directory.handBackList,
    knownHazards,
    hazardNumbers,
    takeOverRegister,
    handBackRegister,
  });
  const http = await createHttp({
    routes: imports.routes,
    scope,
    gate: gateOf(staff),
    log: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
  });

  function hire(role: Role): Actor {
    const id = randomUUID();
    const actor: Actor = {
      accountId: id,
      personId: id,
      name: '王敏',
      post: roleLabel[role],
      role,
      realm: realmOf[role],
      enterpriseId: null,
      agencyId: null,
      reach: [],
    };
    staff.set(actor.accountId, actor);
    return actor;
  }
  const officer = hire('supervisor');

  async function ask<Body = ImportView>(
    operation: Operation,
    params: Readonly<Record<string, string | number>> = {},
    { body, who = officer, query = '' }: { body?: object | undefined; who?: Actor; query?: string } = {},
  ): Promise<Reply<Body>> {
    const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => String(params[name]));
    const reply = await http.inject({
      method: operation.method,
      url: `/api${path}${query}`,
      headers: { 'x-account': who.accountId, 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return {
      status: reply.statusCode,
      bytes: reply.rawPayload,
      body: (isJson ? reply.json() : {}) as Reply<Body>['body'],
    };
  }

  async function send(name: string, bytes: Buffer, operation: Operation = importOperations.startImport, who = officer) {
    const edge = 'edge-of-the-form';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const reply = await http.inject({
      method: 'POST',
      url: `/api${operation.path}`,
      headers: {
        'x-account': who.accountId,
        'idempotency-key': randomUUID(),
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
    return { status: reply.statusCode, body: reply.json() as ImportView & { code?: string; detail?: string } };
  }

  /** What only the owner of the database may do. */
  async function asOwner(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** One turn of the background reading. */
  async function readAll(): Promise<void> {
    const { signal } = new AbortController();
    for (const job of imports.jobs) await job.run({ scope, signal });
  }

  const shown = async (id: string) => (await ask(importOperations.getImport, { importId: id })).body;

  return {
    asOwner,
    scope,
    files,
    directory,
    officer,
    hire,
    ask,
    send,
    readAll,
    shown,

    /** Uploads and reads. */
    async bring(name: string, bytes: Buffer, operation?: Operation): Promise<ImportView> {
      const { body, status } = await send(name, bytes, operation);
      if (status !== 200) throw new Error(JSON.stringify(body));
      await readAll();
      return shown(body.id);
    },

    async rows(id: string, query = '?limit=200'): Promise<readonly ImportRow[]> {
      const { body } = await ask<{ items: ImportRow[] }>(importOperations.listImportRows, { importId: id }, { query });
      return body.items;
    },

    enlist: (names: readonly string[]) =>
      scope(officer, (act) =>
        directory.addEnterprises(
          act,
          names.map((name) => EnterpriseProfile.parse({ name, kind: 'producer' })),
          'test',
        ),
      ),

    count: (table: 'hazards' | 'enterprises' | 'duties' | 'ledger_entries') =>
      scope(officer, async ({ tx }) => {
        const row = await tx
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return Number(row.count);
      }),

    async close(): Promise<void> {
      await http.close();
      await connected.close();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export type Imports = Awaited<ReturnType<typeof openImports>>;

const gateOf = (staff: ReadonlyMap<string, Actor>): Gate => ({
  async admit(request, _reply, { permission }) {
    const actor = staff.get(String(request.headers['x-account']));
    if (actor === undefined || permission === 'public' || !mayDo(actor.role, permission)) {
      throw new Refusal('forbidden', 'not-permitted', '没有权限。');
    }
    return actor;
  },
});

/** A register as offices keep them: a merged title, two heading rows, merged groups, then the entries. */
export function officeRegister(entries: readonly (readonly (string | Date | null)[])[]): Promise<Buffer> {
  const bold = (value: string, more: object = {}): Cell => ({ value, type: String, ...more });
  const title = [bold('云岭区2023年危险化学品企业隐患排查台账', { columnSpan: 8 }), ...Array<null>(7).fill(null)];
  const groups = [
    bold('序号', { rowSpan: 2 }),
    bold('企业名称', { rowSpan: 2 }),
    bold('隐患基本情况', { columnSpan: 2 }),
    null,
    bold('排查情况', { columnSpan: 2 }),
    null,
    bold('整改情况', { columnSpan: 2 }),
    null,
  ];
  const headings = [
    null,
    null,
    ...['隐患描述', '隐患等级', '发现日期', '检查人', '整改措施', '整改时限'].map((one) => bold(one)),
  ];
  const body = entries.map((entry, at) => [
    { value: at + 1, type: Number } as Cell,
    ...entry.map((value): Cell => {
      if (value === null) return null;
      return value instanceof Date ? { value, type: Date, format: 'yyyy/m/d' } : { value, type: String };
    }),
  ]);
  return writeXlsxFile([title, groups, headings, ...body], { sheet: '2023年台账' }).toBuffer();
}
