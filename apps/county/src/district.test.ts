import { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { rolesWith } from '@zhiben/vocabulary/permissions.ts';
import { Role } from '@zhiben/vocabulary/roles.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { district, everyone } from './district.ts';

const yunling = district();
const people = [...everyone(yunling).values()];

describe('the invented district', () => {
  test('is the same for the same seed', () => {
    const sameAgain = fc.property(fc.integer(), (seed) => {
      expect(district(seed)).toEqual(district(seed));
    });
    fc.assert(sameAgain, { numRuns: 20 });
  });

  test('has other people under another seed, in the same posts', () => {
    const other = [...everyone(district(7)).values()];
    expect(other.map(({ post }) => post)).toEqual(people.map(({ post }) => post));
    expect(other.map(({ name }) => name)).not.toEqual(people.map(({ name }) => name));
  });

  test.each(yunling.enterprises.map((enterprise) => [enterprise.profile.name, enterprise] as const))(
    '%s is a valid enterprise',
    (_name, { profile }) => {
      expect(EnterpriseProfile.parse(profile)).toEqual(profile);
    },
  );

  test('gives every enterprise its own name, aliases and credit code', () => {
    const names = yunling.enterprises.flatMap(({ profile }) => [profile.name, ...profile.aliases, profile.creditCode]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('places every unit, place and person in a unit that exists', () => {
    for (const { orgUnits, places, people: staff } of yunling.enterprises) {
      const units = new Set<string | null>(orgUnits.map(({ key }) => key)).add(null);
      const referred = [
        ...orgUnits.map(({ parent }) => parent),
        ...[...places, ...staff].map(({ orgUnit }) => orgUnit),
      ];
      expect(referred.filter((key) => !units.has(key))).toEqual([]);
    }
  });

  test('has a name, a telephone and a key for each person that nobody else has', () => {
    for (const what of ['key', 'name', 'phone'] as const) {
      expect(new Set(people.map((person) => person[what])).size).toBe(people.length);
    }
  });

  test('offers one way in for every role', () => {
    const offered = new Set(people.filter(({ demo }) => demo).map(({ role }) => role));
    expect(offered).toEqual(new Set(Role.options));
  });

  test('has somebody in every enterprise who may plan, rectify, accept and apply', () => {
    for (const { people: staff } of yunling.enterprises) {
      const roles = new Set(staff.map(({ role }) => role));
      for (const permission of ['hazard:plan', 'hazard:rectify', 'hazard:accept', 'hazard:apply'] as const) {
        expect(rolesWith[permission].some((role) => roles.has(role))).toBe(true);
      }
    }
  });
});
