import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ENTERPRISE_KINDS,
  type EnterpriseFacts,
  LOCATION_KINDS,
  MAJOR_HAZARD_LEVELS,
  OWNERSHIPS,
  PARENT_GROUPS,
  STANDARDIZATION_LEVELS,
} from '../enterprise-facts.ts';
import { applicableDuties } from './applicable-duties.ts';

function duty(id: string, enterprise: EnterpriseFacts) {
  const found = applicableDuties(enterprise).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no duty ${id}`);
  return found;
}

const station = { kind: 'filling-station' } as const;

test.each<[string, string, EnterpriseFacts, 'yes' | 'no' | 'unknown']>([
  ['a dealer without storage is visited every year', 'full-coverage-inspection', { kind: 'dealer' }, 'yes'],
  ['a filling station is visited though it stores', 'full-coverage-inspection', station, 'yes'],
  ['an oil depot is left to the city', 'full-coverage-inspection', { kind: 'oil-depot' }, 'no'],
  ['a dealer with storage is left to the city', 'full-coverage-inspection', { kind: 'storage-dealer' }, 'no'],
  ['gas supply of unknown storage stays open', 'full-coverage-inspection', { kind: 'gas-supply' }, 'unknown'],
  [
    'gas supply without storage is a dealer',
    'full-coverage-inspection',
    { kind: 'gas-supply', hasStorage: false },
    'yes',
  ],
  [
    'gas supply with storage is not visited',
    'full-coverage-inspection',
    { kind: 'gas-supply', hasStorage: true },
    'no',
  ],

  ['a producer with a level-4 source has stewards', 'stewardship', { kind: 'producer', majorHazardLevels: [4] }, 'yes'],
  ['a producer without a source has none', 'stewardship', { kind: 'producer', majorHazardLevels: [] }, 'no'],
  ['a producer whose source nobody graded stays open', 'stewardship', { kind: 'producer' }, 'unknown'],
  ['people are located where there is a source', 'positioning', { kind: 'oil-depot', majorHazardLevels: [3] }, 'yes'],
  [
    'pumps are watched where there is a source',
    'predictive-maintenance',
    { kind: 'producer', majorHazardLevels: [1] },
    'yes',
  ],

  ['an oil depot has the four systems', 'four-systems', { kind: 'oil-depot' }, 'yes'],
  ['a filling station does not', 'four-systems', station, 'no'],
  ['a storage dealer of unknown goods stays open', 'four-systems', { kind: 'storage-dealer' }, 'unknown'],
  ['a storage dealer of gas has them', 'four-systems', { kind: 'storage-dealer', storesOilOrGas: true }, 'yes'],

  ['a depot of CNPC reaches level 2', 'standardization-2', { kind: 'oil-depot', parentGroup: 'cnpc' }, 'yes'],
  ['a depot of Sinopec need not', 'standardization-2', { kind: 'oil-depot', parentGroup: 'sinopec' }, 'no'],
  ['a station of CNPC need not', 'standardization-2', { kind: 'filling-station', parentGroup: 'cnpc' }, 'no'],
  ['every dealer reaches level 3', 'standardization-3', { kind: 'dealer' }, 'yes'],
  [
    'an enterprise that failed turns orange',
    'colour-at-least-orange',
    { kind: 'dealer', standardizationLevel: 'none' },
    'yes',
  ],
  ['one at level 3 does not', 'colour-at-least-orange', { kind: 'dealer', standardizationLevel: 3 }, 'no'],

  ['a pharmaceutical plant is held to the producers', 'pharma-by-reference', { kind: 'pharma' }, 'yes'],
  ['a producer is not "by reference"', 'pharma-by-reference', { kind: 'producer' }, 'no'],
  ['a dealer without storage is outside AQ 3067', 'determination-aq-3067', { kind: 'dealer' }, 'no'],
  ['and inside 121号', 'determination-121', { kind: 'dealer' }, 'yes'],
  ['a chemical user is asked about', 'determination-121', { kind: 'user' }, 'unknown'],
])('%s', (_, id, enterprise, expected) => {
  expect(duty(id, enterprise).applies).toBe(expected);
});

const ROLL_OUT = ['video-analytics-2024', 'video-analytics-2025', 'video-analytics-2026'];

test.each([
  ['central', 'expressway-service', '2024-12-31'],
  ['state', 'built-up', '2024-12-31'],
  ['state', 'other', '2025-12-31'],
  ['central', 'park', '2025-12-31'],
  ['private', 'built-up', '2026-12-31'],
  ['other', 'other', '2026-12-31'],
] as const)('a %s filling station at %s gets video analytics by %s', (ownership, locationKind, dueOn) => {
  const applying = applicableDuties({ ...station, ownership, locationKind }).filter(
    ({ id, applies }) => ROLL_OUT.includes(id) && applies === 'yes',
  );
  expect(applying.map((one) => one.dueOn)).toEqual([dueOn]);
});

test('an unknown fact is named in Chinese', () => {
  expect(duty('stewardship', { kind: 'producer' }).missing).toEqual(['重大危险源等级']);
  expect(duty('video-analytics-2024', { ...station, ownership: 'state' }).missing).toEqual(['所在区域']);
});

test('a kind that is on record is not asked for again, though it leaves the duty open', () => {
  expect(duty('commitment', { kind: 'user' })).toMatchObject({
    applies: 'unknown',
    missing: [],
    reasons: ['取得危险化学品安全使用许可的使用企业适用'],
  });
});

test('a pharmaceutical plant is held to what a producer is, and told by which measure', () => {
  expect(duty('commitment', { kind: 'pharma' })).toMatchObject({
    applies: 'yes',
    reasons: ['医药生产企业参照危险化学品生产企业的安全生产条件监管（方案第18项）'],
  });
  expect(duty('stewardship', { kind: 'pharma', majorHazardLevels: [] }).applies).toBe('no');
  expect(duty('stewardship', { kind: 'pharma', majorHazardLevels: [3] }).applies).toBe('yes');
});

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const enterprise: fc.Arbitrary<EnterpriseFacts> = fc.record({
  kind: maybe(ENTERPRISE_KINDS),
  ownership: maybe(OWNERSHIPS),
  locationKind: maybe(LOCATION_KINDS),
  parentGroup: maybe(PARENT_GROUPS),
  standardizationLevel: maybe(STANDARDIZATION_LEVELS),
  majorHazardLevels: fc.option(fc.subarray([...MAJOR_HAZARD_LEVELS]), { nil: undefined }),
  hazardousProcesses: maybe([[], ['硝化工艺']]),
  hasStorage: maybe([true, false]),
  storesOilOrGas: maybe([true, false]),
});

test('learning one more fact never overturns a duty that was already settled', () => {
  fc.assert(
    fc.property(
      enterprise,
      fc.constantFrom('kind', 'ownership', 'locationKind', 'majorHazardLevels', 'hasStorage'),
      (full, fact) => {
        const before = applicableDuties({ ...full, [fact]: undefined });
        const after = applicableDuties(full);
        before.forEach((one, index) => {
          if (one.applies !== 'unknown') expect([one.id, after[index]?.applies]).toEqual([one.id, one.applies]);
        });
      },
    ),
  );
});

test('every answer says why: a settled one by its reasons, an open one by what is missing', () => {
  fc.assert(
    fc.property(enterprise, (facts) => {
      for (const { id, applies, reasons, missing } of applicableDuties(facts)) {
        expect(applies === 'unknown' ? [...missing, ...reasons] : reasons, id).not.toEqual([]);
      }
    }),
  );
});
