import type { CountyEnterprise, CountyPerson, District } from './county.ts';
import { creditCodeOf, ENTERPRISE_KEYS, type EnterpriseKey, PROFILES } from './enterprise-profiles.ts';
import { namer } from './names.ts';
import { ADMINISTRATOR_POSTS, AGENCY_POSTS, BUREAU_POSTS, ENTERPRISE_POSTS, peopleIn } from './people.ts';
import { randomFor } from './random.ts';
import { STRUCTURES } from './structures.ts';

export const DEMO_SEED = 20240318;

/** The invented district 云岭区: its bureau, an agency, ten enterprises and everyone in them. */
export function district(seed: number = DEMO_SEED): District {
  const name = namer(randomFor(seed, 'names'));
  return {
    seed,
    name: '云岭区',
    bureau: { name: '云岭区应急管理局', people: peopleIn('bureau', BUREAU_POSTS, name, 100) },
    administrators: peopleIn('admin', ADMINISTRATOR_POSTS, name, 200),
    agencies: [
      {
        key: 'agency',
        name: '云岭安衡安全技术服务有限公司',
        serves: ['ruihe', 'jintang', 'songling', 'qingluan'],
        people: peopleIn('agency', AGENCY_POSTS, name, 300),
      },
    ],
    enterprises: ENTERPRISE_KEYS.map((key, index) => enterprise(key, name, 1000 + 100 * index)),
  };
}

/** Everyone in the district, by key. */
export function everyone({
  bureau,
  administrators,
  agencies,
  enterprises,
}: District): ReadonlyMap<string, CountyPerson> {
  const people = [bureau, ...agencies, ...enterprises].flatMap((body) => body.people);
  return new Map([...people, ...administrators].map((person) => [person.key, person]));
}

function enterprise(key: EnterpriseKey, name: () => string, firstNumber: number): CountyEnterprise {
  const people = peopleIn(key, ENTERPRISE_POSTS[key], name, firstNumber);
  const { units, places } = STRUCTURES[key];
  const own = (what: string) => `${key}.${what}`;

  return {
    key,
    profile: {
      ...PROFILES[key],
      creditCode: creditCodeOf(key),
      principalName: people[0]?.name ?? null,
      phone: people[0]?.phone ?? null,
    },
    orgUnits: units.map(([unit, kind, title, parent]) => ({
      key: own(unit),
      parent: parent === null ? null : own(parent),
      kind,
      name: title,
    })),
    places: places.map(([place, unit, title, areaClass]) => ({
      key: own(place),
      orgUnit: own(unit),
      name: title,
      areaClass,
    })),
    people,
  };
}
