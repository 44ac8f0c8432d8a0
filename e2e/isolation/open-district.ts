import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '@zhiben/contract/session.ts';
import { compose, type Product } from '@zhiben/server/compose.ts';
import { readConfig } from '@zhiben/server/config.ts';
import { appUrl, migrate } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM } from '@zhiben/server/platform/db/scope.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type Role, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { Pool } from 'pg';
import { pino } from 'pino';
import { type Answer, ask, type Request } from './ask.ts';
import { fill } from './fill-operation.ts';
import { remindNobody } from './record-of.ts';
import { seedTenant } from './seed-tenant.ts';
import type { Marks, Tenant, Visitor } from './tenants.ts';

const ROLES = Object.keys(roleLabel) as readonly Role[];
const PASSWORD = 'Wuxu-qinglai-8';

const JIA: Marks = { name: '青鸾坞', record: '青鸾档', contents: '青鸾言 13911110001' };
const YI: Marks = { name: '玄龟渡', record: '玄龟档', contents: '玄龟言 13922220002' };

interface Home {
  readonly title: string;
  readonly marks: Marks;
  readonly enterpriseId: string;
  readonly agencyId: string;
}

/** What was opened, to be closed in the other order, also when it could not be opened whole. */
type Closing = (() => Promise<unknown>)[];

/** The product itself on a database of its own, with two enterprises, everyone at work there, and who passes by. */
export async function openDistrict() {
  const closing: Closing = [];
  const close = async () => {
    for (const part of closing.toReversed()) await part();
  };
  try {
    return { ...(await settleDistrict(closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function settleDistrict(closing: Closing) {
  const { product, owner, application, base } = await openProduct(closing);
  const homes = [await settle(product, '甲', JIA), await settle(product, '乙', YI)] as const;
  const people = await hire(product, homes, base);
  const send = (visitor: Pick<Visitor, 'cookie' | 'address'>, request: Request): Promise<Answer> =>
    ask(base, visitor, request);
  const tenants = [
    await seedTenant({ home: homes[0], people, send, owner }),
    await seedTenant({ home: homes[1], people, send, owner }),
  ] as const;
  await remindNobody(owner);
  const visitors = [...people].map(
    ([title, person]): Visitor => ({ ...person, ...reachOf(title, person.role, tenants), title }),
  );
  return { base, tenants, visitors, owner, application, send };
}

async function openProduct(closing: Closing) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhiben-walls-'));
  closing.push(() => rm(dataFolder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataFolder, log: () => {}, durable: false });
  closing.push(() => postgres.stop());
  await migrate(postgres.url);
  const product = await compose({
    config: readConfig(['--port', '0', '--data', dataFolder], {
      ...{ BEHIND_PROXY: 'true', REQUESTS_PER_MINUTE: '1000000', MQTT_PORT: '0' },
    }),
    ownerUrl: postgres.url,
    log: pino({ level: 'silent' }),
    secondFactorForAdministrators: false,
  });
  closing.push(() => product.close());
  await product.http.listen({ port: 0, host: '127.0.0.1' });
  const owner = new Pool({ connectionString: postgres.url, max: 4 });
  closing.push(() => owner.end());
  const application = new Pool({ connectionString: appUrl(postgres.url), max: 1 });
  closing.push(() => application.end());
  // Numbers that are found in an answer only where a point or a rule is meant, and small enough for arrays.
  await owner.query('alter sequence points_id_seq restart with 912341');
  await owner.query('alter sequence alarm_rules_id_seq restart with 914341');
  return {
    product,
    owner,
    application,
    base: `http://127.0.0.1:${(product.http.server.address() as AddressInfo).port}`,
  };
}

export type District = Awaited<ReturnType<typeof openDistrict>>;
export type Person = Pick<Visitor, 'role' | 'cookie' | 'address'>;

async function settle({ scope, directory }: Product, title: string, marks: Marks): Promise<Home> {
  return scope(SYSTEM, async (act) => {
    const profile = {
      name: `${marks.name}化工有限公司`,
      aliases: [`${marks.name}化工`],
      kind: 'producer',
      phone: marks.contents,
      address: `${marks.record}路1号`,
    } as Parameters<typeof directory.addEnterprises>[1][number];
    const [enterpriseId = ''] = await directory.addEnterprises(act, [profile], 'trial');
    const agencyId = await directory.addAgency(act, `${marks.name}安评所`);
    await directory.assignAgency(act, agencyId, EnterpriseId.parse(enterpriseId));
    return { title, marks, enterpriseId, agencyId };
  });
}

/** One account for each role where it can stand: in the office, in each enterprise, in each agency and in one that serves nobody. */
async function hire(product: Product, homes: readonly Home[], base: string): Promise<ReadonlyMap<string, Person>> {
  const idle = await product.scope(SYSTEM, (act) => product.directory.addAgency(act, '闲鹤安评所'));
  const posts = ROLES.flatMap((role) => postsOf(role, homes, idle));
  // A second account of each enterprise, for administrators to act on.
  const spare = homes.map((home) => ({ ...inEnterprise('worker', home), title: 'spare' }));
  const seeds = [...posts, ...spare].map(({ title, ...post }, at) => ({
    login: title === 'spare' ? `spare.${at}` : loginOf(at),
    personId: null,
    post: roleLabel[post.role],
    password: PASSWORD,
    ...post,
  }));
  await product.identity.accounts.seed(seeds);

  const people = new Map<string, Person>([['anonymous', { role: null, cookie: '', address: '10.9.9.9' }]]);
  for (const [at, { title, role }] of posts.entries()) {
    const address = `10.1.1.${at + 1}`;
    people.set(title, { role, address, cookie: await signedIn(base, address, loginOf(at)) });
  }
  return people;
}

interface Post {
  readonly title: string;
  readonly role: Role;
  readonly name: string;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
}

function postsOf(role: Role, homes: readonly Home[], idle: string): readonly Post[] {
  const nowhere = { role, name: roleLabel[role], enterpriseId: null, agencyId: null };
  switch (realmOf[role]) {
    case 'enterprise':
      return homes.map((home) => inEnterprise(role, home));
    case 'agency':
      return [
        ...homes.map(({ title, marks, agencyId }) => ({
          ...nowhere,
          title: `${title} ${role}`,
          name: marks.name,
          agencyId,
        })),
        { ...nowhere, title: `idle ${role}`, agencyId: idle },
      ];
    default:
      return [{ ...nowhere, title: role }];
  }
}

const inEnterprise = (role: Role, { title, marks, enterpriseId }: Home): Post => ({
  role,
  title: `${title} ${role}`,
  name: marks.name,
  enterpriseId,
  agencyId: null,
});

const loginOf = (at: number) => `person.${at}`;

async function signedIn(base: string, address: string, account: string): Promise<string> {
  const input = { ...fill(signIn, () => undefined), body: { account, password: PASSWORD } };
  const { status, headers, body } = await ask(base, { cookie: '', address }, { operation: signIn, input });
  if (status !== 200) throw new Error(`${account} cannot sign in: ${body}`);
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function reachOf(
  title: string,
  role: Role | null,
  tenants: readonly [Tenant, Tenant],
): Pick<Visitor, 'own' | 'others'> {
  const realm = role === null ? undefined : realmOf[role];
  if (realm === 'bureau' || realm === 'administration') return { own: tenants, others: [] };
  return {
    own: tenants.filter((tenant) => title.startsWith(tenant.title)),
    others: tenants.filter((tenant) => !title.startsWith(tenant.title)),
  };
}
