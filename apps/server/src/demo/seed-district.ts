import type { CountyEnterprise, CountyPerson, District } from '@zhiben/county/county.ts';
import type { Product } from '../compose.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';

/** Identifiers the server gave to the keys of the county. */
export type Keys = ReadonlyMap<string, string>;

interface Account {
  readonly person: CountyPerson;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
}

/** People have held their posts since before the first story, so that the stories can ask who held which. */
const OPENED_AT = new Date('2023-01-01T00:00:00+08:00');

/** Enters the invented district into an empty product: enterprises, units, places, people, and accounts for the ways in. */
export async function seedDistrict({ scope, directory, identity }: Product, district: District): Promise<Keys> {
  const keys = new Map<string, string>();
  const accounts: Account[] = [];
  await scope(SYSTEM, async (today) => {
    const act = { ...today, now: OPENED_AT };
    const ids = await directory.addEnterprises(
      act,
      district.enterprises.map(({ profile }) => profile),
      'demonstration',
    );
    district.enterprises.forEach(({ key }, index) => void keys.set(key, ids[index] ?? ''));
    for (const enterprise of district.enterprises) {
      const enterpriseId = keys.get(enterprise.key) ?? '';
      await seedStructure(act, directory, enterprise, enterpriseId, keys);
      await seedPeople(act, directory, enterprise.people, { enterpriseId, agencyId: null }, keys, accounts);
    }
    for (const agency of district.agencies) {
      const agencyId = await directory.addAgency(act, agency.name);
      for (const served of agency.serves) await directory.assignAgency(act, agencyId, keys.get(served) ?? '');
      await seedPeople(act, directory, agency.people, { enterpriseId: null, agencyId }, keys, accounts);
    }
    await seedPeople(
      act,
      directory,
      [...district.bureau.people, ...district.administrators],
      { enterpriseId: null, agencyId: null },
      keys,
      accounts,
    );
  });
  await identity.accounts.seed(accounts.flatMap(({ person, ...belongs }) => accountOf(person, belongs, keys)));
  return keys;
}

async function seedStructure(
  act: Act,
  directory: Product['directory'],
  enterprise: CountyEnterprise,
  enterpriseId: string,
  keys: Map<string, string>,
): Promise<void> {
  for (const { key, parent, kind, name } of enterprise.orgUnits) {
    const parentId = (parent === null ? null : (keys.get(unit(parent)) ?? null)) as never;
    keys.set(unit(key), (await directory.addOrgUnit(act, enterpriseId, { parentId, kind, name })).id);
  }
  for (const { key, orgUnit, name, areaClass } of enterprise.places) {
    const orgUnitId = (keys.get(unit(orgUnit)) ?? null) as never;
    keys.set(key, (await directory.addPlace(act, enterpriseId, { orgUnitId, name, areaClass })).id);
  }
}

async function seedPeople(
  act: Act,
  directory: Product['directory'],
  people: readonly CountyPerson[],
  belongs: Omit<Account, 'person'>,
  keys: Map<string, string>,
  accounts: Account[],
): Promise<void> {
  for (const person of people) {
    const { name, post, phone, orgUnit } = person;
    const orgUnitId = orgUnit === null ? null : (keys.get(unit(orgUnit)) ?? null);
    keys.set(person.key, await directory.registerPerson(act, { ...belongs, name, post, phone, orgUnitId }));
    if (person.demo) accounts.push({ person, ...belongs });
  }
}

/** Units and the people in them may share a key in the county. */
const unit = (key: string) => `unit ${key}`;

function accountOf({ key, name, post, role }: CountyPerson, belongs: Omit<Account, 'person'>, keys: Keys) {
  if (role === null) return [];
  // No password: the demonstration's sign-in page opens the session without one.
  return [{ login: key, name, post, role, personId: keys.get(key) ?? null, ...belongs }];
}
