import { random } from '@zhiben/county/random.ts';
import { createDirectory, type Directory } from '@zhiben/server/modules/directory/index.ts';
import { systemClock } from '@zhiben/server/platform/clock.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { type Act, SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import { createIdentity, identitySettings, type SeedAccount } from '@zhiben/server/platform/identity/index.ts';
import { sealLedger } from '@zhiben/server/platform/ledger/seal-ledger.ts';
import { pino } from 'pino';
import type { People } from './ways.ts';

/** Whoever signs in during the measurement. The password is the measurement's own, on a database made for it. */
export interface Client {
  readonly login: string;
  readonly realm: 'bureau' | 'enterprise' | 'agency';
  /** Whose hazards they may report. */
  readonly enterpriseIds: readonly string[];
}

export interface Seeded {
  readonly enterpriseIds: readonly string[];
  readonly clients: readonly Client[];
}

export const PASSWORD = 'Measured-2026-district';
const KINDS = ['producer', 'user', 'dealer', 'filling-station'] as const;
const TOWNSHIPS = ['沙溪镇', '云岭镇', '青峦镇', '临江街道', '松岭乡'];

/** The product's own rooms on a database, without its doors. */
function rooms(ownerUrl: string) {
  const url = appUrl(ownerUrl);
  const connected = connect(url, { max: 4 });
  const scope = scopeOf(connected.db, systemClock);
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const settings = identitySettings({
    secret: 'only-signs-sessions-and-none-is-opened-here',
    publicUrl: 'http://127.0.0.1',
    secureCookies: false,
    secondFactorForAdministrators: true,
  });
  const { enterprisesServedBy } = directory;
  const log = pino({ level: 'silent' });
  const identity = createIdentity({ scope, url, clock: systemClock, log, settings, enterprisesServedBy });
  return {
    scope,
    directory,
    identity,
    close: async () => {
      await identity.close();
      await connected.close();
    },
  };
}

/** Enters the enterprises, agencies and accounts of a large district. */
export async function seedDistrict(ownerUrl: string, seed: number, enterprises: number): Promise<Seeded> {
  const { scope, directory, identity, close } = rooms(ownerUrl);
  try {
    const { enterpriseIds, agencies } = await scope(SYSTEM, async (act) => {
      const ids = await directory.addEnterprises(act, profiles(seed, enterprises), 'measurement');
      const served = [ids.filter((_, at) => at % 10 === 3), ids.slice(0, 5)];
      return { enterpriseIds: ids, agencies: await addAgencies(act, directory, served) };
    });
    const accounts = [...bureau(), ...staff(enterpriseIds), ...experts([...agencies.keys()])];
    await identity.accounts.seed(accounts.map((account) => ({ ...account, password: PASSWORD })));
    const clients = accounts.map(({ login, enterpriseId, agencyId }): Client => {
      if (enterpriseId !== null) return { login, realm: 'enterprise', enterpriseIds: [enterpriseId] };
      if (agencyId !== null) return { login, realm: 'agency', enterpriseIds: agencies.get(agencyId) ?? [] };
      return { login, realm: 'bureau', enterpriseIds };
    });
    return { enterpriseIds, clients };
  } finally {
    await close();
  }
}

async function addAgencies(
  act: Act,
  directory: Directory,
  served: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const agencies = new Map<string, readonly string[]>();
  for (const [at, ids] of served.entries()) {
    const agencyId = await directory.addAgency(act, `云岭第${at + 1}安全技术服务有限公司`);
    for (const id of ids) await directory.assignAgency(act, agencyId, id);
    agencies.set(agencyId, ids);
  }
  return agencies;
}

/** Seals what the ledger holds, with the product's own hand. */
export async function sealEverything(ownerUrl: string): Promise<number> {
  const { scope, close } = rooms(ownerUrl);
  try {
    return await sealLedger(scope, 'sha-256');
  } finally {
    await close();
  }
}

/** Those who appear in the invented past; the clients of the measurement are other people. */
export async function seedActors(ownerUrl: string): Promise<People> {
  const { scope, directory, close } = rooms(ownerUrl);
  const nobodys = { enterpriseId: null, agencyId: null, orgUnitId: null, phone: null };
  const enter = async (act: Act, name: string, post: string) => ({
    id: await directory.registerPerson(act, { ...nobodys, name, post }),
    name,
    post,
  });
  try {
    return await scope(SYSTEM, async (act) => ({
      reporter: await enter(act, '刘洋', '巡检员'),
      manager: await enter(act, '陈安', '安全科长'),
      principal: await enter(act, '周建国', '总经理'),
      supervisor: await enter(act, '许昌明', '监管科员'),
      director: await enter(act, '韩立', '局长'),
    }));
  } finally {
    await close();
  }
}

function profiles(seed: number, count: number) {
  const chance = random(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: `云岭区第${index + 1}化工厂`,
    aliases: [],
    creditCode: null,
    kind: chance.pick(KINDS),
    hasStorage: null,
    ownership: null,
    locationKind: null,
    hazardousProcesses: null,
    installations: null,
    standardization: null,
    township: chance.pick(TOWNSHIPS),
    address: null,
    principalName: null,
    phone: null,
  }));
}

const NOWHERE = { personId: null, enterpriseId: null, agencyId: null } as const;

const bureau = (): SeedAccount[] => [
  { ...NOWHERE, login: 'b.director', name: '韩立', role: 'director', post: '局长' },
  { ...NOWHERE, login: 'b.supervisor1', name: '许昌明', role: 'supervisor', post: '监管科员' },
  { ...NOWHERE, login: 'b.supervisor2', name: '陆远', role: 'supervisor', post: '监管科员' },
  { ...NOWHERE, login: 'b.duty', name: '曹勇', role: 'duty-officer', post: '值班员' },
];

/** Of the largest plant, of middling ones and of the smallest. */
const staff = (enterpriseIds: readonly string[]): SeedAccount[] =>
  [0, 1, 7, 20, 100, 250, enterpriseIds.length - 1].flatMap((at) => {
    const enterpriseId = enterpriseIds[at] ?? enterpriseIds[0] ?? '';
    const home = { personId: null, agencyId: null, enterpriseId };
    return [
      { ...home, login: `e${at}.principal`, name: '周建国', role: 'principal' as const, post: '总经理' },
      { ...home, login: `e${at}.safety`, name: '陈安', role: 'safety-manager' as const, post: '安全科长' },
      { ...home, login: `e${at}.worker`, name: '刘洋', role: 'worker' as const, post: '巡检员' },
    ];
  });

const experts = (agencyIds: readonly string[]): SeedAccount[] =>
  agencyIds.map((agencyId, at) => ({
    ...NOWHERE,
    agencyId,
    login: `a${at}.expert`,
    name: '方志远',
    role: 'agency-expert' as const,
    post: '技术专家',
  }));
