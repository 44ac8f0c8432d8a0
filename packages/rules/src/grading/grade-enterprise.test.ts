import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourOf, gradeEnterprise } from './grade-enterprise.ts';
import type { GradingFacts } from './grading-facts.ts';
import { GRADING_LINES } from './grading-lines.ts';
import { whatWouldChange } from './what-would-change.ts';

/** A plant of which everything is known and nothing is wrong, and which earns nothing. */
const SOUND: GradingFacts = {
  majorHazardLevels: [],
  hazardousProcesses: 0,
  outsidePark: false,
  standardizationLevel: 3,
  postsWithoutDuties: 0,
  explosives: 0,
  toxicByInhalation: 0,
  keyChemicals: 0,
  classAPlaces: 0,
  classBPlaces: 0,
  besideOpenFlame: false,
  distanceShort: false,
  firstUseUnreviewed: false,
  reactionUnassessed: false,
  designedByClassA: false,
  eliminatedEquipment: 0,
  specialEquipmentUntested: false,
  noDualPower: false,
  notAutomated: false,
  noSafetySystem: false,
  noShutOff: false,
  noRemoteReadings: 0,
  gasAlarmsMissing: 0,
  notExplosionProof: 0,
  roomsInside: 0,
  managersNotPassed: 0,
  staffUnderqualified: 0,
  managersWithoutDegree: 0,
  noSafetyEngineer: false,
  chemistryGraduates: 0,
  noProcedures: false,
  specialWorkWrong: false,
  ownFireBrigade: false,
  largerAccidents: 0,
  deadlyAccidents: 0,
  harmlessAccidents: 0,
  fiveYearsWithoutAccident: false,
  untriedProcess: false,
  undesignedUnit: false,
  specialWorkersUncertified: false,
  graveAccidents: 0,
  deadlyThisYear: 0,
};
const of = (facts: Partial<GradingFacts>) => gradeEnterprise({ ...SOUND, ...facts });

test.each([
  [90, 'blue'],
  [89.9, 'yellow'],
  [75, 'yellow'],
  [74.9, 'orange'],
  [60, 'orange'],
  [59.9, 'red'],
])('%d points are %s', (score, colour) => {
  expect(colourOf(score)).toBe(colour);
});

/** From 102: standardization of level three earns two. */
test.each<[string, Partial<GradingFacts>, number]>([
  ['a level-one installation', { majorHazardLevels: [1] }, 92],
  ['a level-two one', { majorHazardLevels: [2] }, 94],
  ['a level-three one', { majorHazardLevels: [3] }, 96],
  ['a level-four one', { majorHazardLevels: [4] }, 98],
  ['a level-four and a level-one one: the highest counts', { majorHazardLevels: [1, 4] }, 92],
  ['two explosives', { explosives: 2 }, 98],
  ['three explosives and a gas: held at five', { explosives: 3, toxicByInhalation: 1 }, 97],
  ['seven key chemicals', { keyChemicals: 7 }, 101.3],
  ['four supervised processes', { hazardousProcesses: 4 }, 94],
  ['six of them: held at ten', { hazardousProcesses: 6 }, 92],
  ['three places of class A and three of B', { classAPlaces: 3, classBPlaces: 3 }, 97.5],
  ['an open flame beside them', { classAPlaces: 3, besideOpenFlame: true }, 97],
  ['outside the park', { outsidePark: true }, 99],
  ['outside the park and too near to neighbours: held at ten', { outsidePark: true, distanceShort: true }, 92],
  ['a first use nobody reviewed', { firstUseUnreviewed: true }, 97],
  ['no reaction assessment', { reactionUnassessed: true }, 92],
  ['all designed by class A', { designedByClassA: true }, 104],
  [
    'eliminated equipment, untested vessels and one power line: held at five',
    { eliminatedEquipment: 1, specialEquipmentUntested: true, noDualPower: true },
    97,
  ],
  ['not automated', { notAutomated: true }, 92],
  [
    'no shut-off, two alarms missing, one room inside: held at ten',
    { noShutOff: true, gasAlarmsMissing: 2, roomsInside: 1 },
    92,
  ],
  ['two managers not passed and no engineer', { managersNotPassed: 2, noSafetyEngineer: true }, 89],
  ['five people without qualification: held at fifteen', { staffUnderqualified: 5 }, 87],
  ['three graduates', { chemistryGraduates: 3 }, 108],
  ['two posts without duties', { postsWithoutDuties: 2 }, 98],
  ['special work done wrong and no procedures: held at ten', { specialWorkWrong: true, noProcedures: true }, 92],
  ['a fire brigade of its own', { ownFireBrigade: true }, 105],
  ['standardization of level one', { standardizationLevel: 1 }, 115],
  ['of level two', { standardizationLevel: 2 }, 105],
  ['one larger accident', { largerAccidents: 1 }, 92],
  ['a deadly one and a harmless one: held at ten', { deadlyAccidents: 1, harmlessAccidents: 1 }, 92],
  ['five years without any', { fiveYearsWithoutAccident: true }, 107],
])('%s', (_case, facts, score) => {
  expect(of(facts).score).toBe(score);
});

describe('red whatever the score', () => {
  test.each<[string, Partial<GradingFacts>]>([
    ['an untried process', { untriedProcess: true }],
    ['a unit nobody designed', { undesignedUnit: true }],
    ['special workers without certificate', { specialWorkersUncertified: true }],
    ['one grave accident in three years', { graveAccidents: 1 }],
    ['two larger ones', { largerAccidents: 2 }],
    ['two deadly ones in a year', { deadlyThisYear: 2 }],
  ])('%s', (_case, facts) => {
    expect(of(facts)).toMatchObject({ colour: 'red' });
    // Known to hold, it decides even while other facts are missing.
    expect(gradeEnterprise(facts).colour).toBe('red');
  });

  test('one deadly accident in a year is not enough', () => {
    expect(of({ deadlyThisYear: 1 }).colour).toBe('blue');
  });
});

describe('the plan', () => {
  test('holds a plant that is not up to standard at orange, however well it scores', () => {
    expect(of({ standardizationLevel: 'none' })).toMatchObject({ score: 100, colour: 'orange', heldAtOrange: true });
  });

  test('does not lift a red one to orange', () => {
    const bad = {
      specialWorkWrong: true,
      notAutomated: true,
      distanceShort: true,
      managersNotPassed: 9,
      majorHazardLevels: [1],
    } as const;
    expect(of({ ...bad, standardizationLevel: 'none' })).toMatchObject({ score: 45, colour: 'red' });
  });
});

describe('a fact nobody has established', () => {
  test.each(Object.keys(SOUND) as (keyof GradingFacts)[])('%s leaves the colour open and is named', (fact) => {
    const grading = of({ [fact]: undefined });

    expect(grading).toMatchObject({ colour: null, score: null });
    expect(grading.missing).toEqual([fact]);
    expect(grading.lowest).toBeLessThanOrEqual(grading.highest);
  });

  test('whatever it turns out to be, the score lies between the two that were said', () => {
    const facts = fc.record({
      notAutomated: fc.boolean(),
      managersNotPassed: fc.nat({ max: 6 }),
      largerAccidents: fc.nat({ max: 1 }),
      standardizationLevel: fc.constantFrom<GradingFacts['standardizationLevel']>(1, 2, 3, 'none'),
    });
    const hidden = fc.subarray([
      'notAutomated',
      'managersNotPassed',
      'largerAccidents',
      'standardizationLevel',
    ] as const);
    fc.assert(
      fc.property(facts, hidden, (known, unknown) => {
        const { lowest, highest } = of({ ...known, ...Object.fromEntries(unknown.map((fact) => [fact, undefined])) });
        const score = of(known).score ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(lowest);
        expect(score).toBeLessThanOrEqual(highest);
      }),
    );
  });
});

describe('what would change the colour', () => {
  test('names the one thing that holds a plant at orange, with the colour it would lead to', () => {
    expect(whatWouldChange({ ...SOUND, standardizationLevel: 'none' })[0]).toMatchObject({
      facts: ['standardizationLevel'],
      colour: 'blue',
    });
  });

  test('a ground for red is put right first', () => {
    const [first] = whatWouldChange({ ...SOUND, undesignedUnit: true, outsidePark: true });
    expect(first).toMatchObject({ facts: ['undesignedUnit'], colour: 'blue' });
  });

  test('never promises what the rules do not give', () => {
    for (const { fact, best } of GRADING_LINES) {
      const before = of({ notAutomated: true, managersNotPassed: 3 });
      const after = of({ notAutomated: true, managersNotPassed: 3, [fact]: best });
      expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
    }
  });
});
