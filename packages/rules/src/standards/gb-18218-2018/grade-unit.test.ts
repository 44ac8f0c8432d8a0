import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeUnit } from './grade-unit.ts';
import { CATEGORY_SYMBOLS, type CategorySymbol, HAZARD_CATEGORIES } from './hazard-categories.ts';
import { NAMED_SUBSTANCES } from './named-substances.ts';
import type { SubstanceInUnit } from './reckon-substance.ts';

const named = (row: number, designTonnes: number | null, ...categories: CategorySymbol[]): SubstanceInUnit => ({
  name: NAMED_SUBSTANCES.find((one) => one.row === row)?.name ?? '',
  namedRow: row,
  categories,
  designTonnes,
});
const other = (designTonnes: number | null, ...categories: CategorySymbol[]): SubstanceInUnit => ({
  name: '其他',
  namedRow: null,
  categories,
  designTonnes,
});

const AMMONIA = 1;
const CHLORINE = 12;
const METHANOL = 65;
const PETROL = 66;

describe('worked examples', () => {
  test('a tank farm with ammonia, methanol and petrol beside 60 residents is of level three, beside 100 still', () => {
    const substances = [named(AMMONIA, 40), named(METHANOL, 1200, 'W5.3'), named(PETROL, 300, 'W5.3')];

    expect(gradeUnit({ substances, residentsWithin500m: 60 })).toMatchObject({
      s: 7.9,
      alpha: 1.5,
      r: 17.85,
      level: 3,
    });
    expect(gradeUnit({ substances, residentsWithin500m: 100 })).toMatchObject({ alpha: 2, r: 23.8, level: 3 });
  });

  test('30 tonnes of liquid chlorine beside 30 residents is of level three', () => {
    const grading = gradeUnit({ substances: [named(CHLORINE, 30)], residentsWithin500m: 30 });
    expect(grading).toMatchObject({ standing: 'major-hazard', s: 6, alpha: 1.2, r: 28.8, level: 3 });
    expect(grading.substances[0]).toMatchObject({
      thresholdTonnes: 5,
      thresholdFrom: { table: 1, row: '12' },
      beta: 4,
      betaFrom: { table: 3, row: '12' },
    });
  });

  test('a filling station with petrol and diesel is none, whoever lives around it', () => {
    const substances = [named(PETROL, 67.5, 'W5.3'), other(25.2, 'W5.4')];
    expect(gradeUnit({ substances, residentsWithin500m: null })).toMatchObject({
      standing: 'below-threshold',
      s: 0.34254,
      level: null,
      missing: [],
    });
  });
});

describe('boundaries', () => {
  test.each([
    ['S exactly 1', 5, 'major-hazard'],
    ['S a hair below 1', 4.999, 'below-threshold'],
  ])('%s: %s tonnes of chlorine are %s', (_what, tonnes, standing) => {
    expect(gradeUnit({ substances: [named(CHLORINE, tonnes)], residentsWithin500m: 0 }).standing).toBe(standing);
  });

  test('tenths that add up to one are one', () => {
    const substances = [named(CHLORINE, 0.5), named(CHLORINE, 1), named(CHLORINE, 3.5)];
    expect(gradeUnit({ substances, residentsWithin500m: 0 })).toMatchObject({ s: 1, standing: 'major-hazard' });
  });

  /** Chlorine: R = α × 4 × q / 5, with α = 1 for a single resident. */
  test.each([
    [12.5, 10, 3],
    [12.4999, 9.99992, 4],
    [62.5, 50, 2],
    [62.4999, 49.99992, 3],
    [125, 100, 1],
    [124.9999, 99.99992, 2],
  ])('%s tonnes of chlorine: R = %s, level %s', (tonnes, r, level) => {
    expect(gradeUnit({ substances: [named(CHLORINE, tonnes)], residentsWithin500m: 1 })).toMatchObject({ r, level });
  });

  test.each([
    [0, 0.5],
    [1, 1],
    [29, 1],
    [30, 1.2],
    [49, 1.2],
    [50, 1.5],
    [99, 1.5],
    [100, 2],
  ])('%s residents: α = %s', (residents, alpha) => {
    expect(gradeUnit({ substances: [named(CHLORINE, 30)], residentsWithin500m: residents }).alpha).toBe(alpha);
  });
});

describe('what is not known', () => {
  test('residents nobody has counted are not none: the level is open', () => {
    expect(gradeUnit({ substances: [named(CHLORINE, 30)], residentsWithin500m: null })).toMatchObject({
      standing: 'major-hazard',
      level: null,
      r: null,
      missing: ['厂界外500米内常住人口'],
    });
  });

  test.each([null, Number.NaN, -1, Number.POSITIVE_INFINITY])('a quantity of %s is not known', (tonnes) => {
    const grading = gradeUnit({ substances: [named(CHLORINE, tonnes)], residentsWithin500m: 0 });
    expect(grading).toMatchObject({ standing: 'undetermined', level: null });
    expect(grading.missing).toEqual(['氯(液氯;氯气)的设计最大量']);
  });

  test('enough of one substance makes a major hazard, whatever the others are', () => {
    const grading = gradeUnit({ substances: [named(CHLORINE, 30), other(null)], residentsWithin500m: 0 });
    expect(grading).toMatchObject({ standing: 'major-hazard', level: null, r: null });
    expect(grading.missing).toEqual(['其他的设计最大量', '其他的危险性类别']);
  });

  test('a named substance that is no toxic gas needs its category for β', () => {
    expect(gradeUnit({ substances: [named(METHANOL, 1200)], residentsWithin500m: 0 }).missing).toEqual([
      '甲醇的危险性类别',
    ]);
  });

  test('a unit in which nothing is recorded is undetermined', () => {
    expect(gradeUnit({ substances: [], residentsWithin500m: 0 })).toMatchObject({
      standing: 'undetermined',
      level: null,
    });
  });

  test.each([-1, 1.5, Number.NaN])('%s residents are no number of people', (residents) => {
    expect(gradeUnit({ substances: [named(CHLORINE, 30)], residentsWithin500m: residents }).alpha).toBeNull();
  });
});

test('of several categories the lowest Q and the highest β count', () => {
  expect(gradeUnit({ substances: [other(50, 'W2', 'J3')], residentsWithin500m: 1 }).substances[0]).toMatchObject({
    thresholdTonnes: 10,
    thresholdFrom: { table: 2, row: 'W2' },
    beta: 2,
    betaFrom: { table: 4, row: 'J3' },
  });
});

describe('the tables', () => {
  test('have their 85 rows and 24 categories, numbered in order', () => {
    expect(NAMED_SUBSTANCES.map(({ row }) => row)).toEqual(Array.from({ length: 85 }, (_, index) => index + 1));
    expect(HAZARD_CATEGORIES).toHaveLength(24);
    expect([...NAMED_SUBSTANCES, ...HAZARD_CATEGORIES].every(({ thresholdTonnes }) => thresholdTonnes > 0)).toBe(true);
  });

  test('give each of the 85 rows its threshold, at which it alone is a major hazard and below which it is not', () => {
    const rowsByThreshold: readonly (readonly [tonnes: number, rows: readonly number[]])[] = [
      [0.3, [6]],
      [0.5, [31, 32, 33]],
      [0.75, [30]],
      [1, [2, 3, 5, 9, 14, 15, 16, 20, 24, 25, 36, 37, 38, 54, 74, 75, 84]],
      [5, [8, 10, 12, 34, 35, 43, 47, 51, 53]],
      [10, [1, 7, 17, 39, 63, 68, 71, 72, 85]],
      [20, [4, 11, 13, 18, 19, 21, 22, 27, 28, 29, 76, 77, 80]],
      [50, [40, 41, 42, 44, 48, 49, 50, 52, 55, 57, 60, 61, 73, 82]],
      [75, [26]],
      [100, [23, 78, 79, 81, 83]],
      [200, [45, 56, 66]],
      [500, [58, 59, 62, 64, 65, 67, 69, 70]],
      [1000, [46]],
    ];
    const told = rowsByThreshold.flatMap(([tonnes, rows]) => rows.map((row) => [row, tonnes] as const));
    const standing = (row: number, tonnes: number) =>
      gradeUnit({ substances: [named(row, tonnes)], residentsWithin500m: 0 }).standing;

    expect(told).toHaveLength(85);
    for (const [row, tonnes] of told) {
      expect([row, standing(row, tonnes), standing(row, tonnes * 0.9999)]).toEqual([
        row,
        'major-hazard',
        'below-threshold',
      ]);
    }
  });

  test('give every CAS number with its true check digit', () => {
    const wrong = NAMED_SUBSTANCES.flatMap(({ cas }) => cas).filter((number) => {
      const [check = 0, ...digits] = [...number.replaceAll('-', '')].reverse().map(Number);
      return digits.reduce((total, digit, index) => total + digit * (index + 1), 0) % 10 !== check;
    });
    expect(wrong).toEqual([]);
  });

  test('tell difluorine monoxide from nitrogen dioxide', () => {
    expect(NAMED_SUBSTANCES.find(({ cas }) => cas.includes('7783-41-7'))?.name).toBe('二氟化氧');
    expect(NAMED_SUBSTANCES.find(({ cas }) => cas.includes('10102-44-0'))?.name).toBe('二氧化氮');
  });
});

describe('never', () => {
  const quantity = fc.double({ min: 0, max: 5000, noNaN: true });
  const substance: fc.Arbitrary<SubstanceInUnit> = fc.record({
    name: fc.constant('物质'),
    namedRow: fc.option(fc.integer({ min: 1, max: 85 })),
    categories: fc.uniqueArray(fc.constantFrom(...CATEGORY_SYMBOLS), { minLength: 1, maxLength: 4 }),
    designTonnes: quantity,
  });
  const unit = fc.record({
    substances: fc.array(substance, { minLength: 1, maxLength: 6 }),
    residentsWithin500m: fc.integer({ min: 0, max: 300 }),
  });
  /** How dangerous: below the threshold least, level one most. */
  const danger = (facts: Parameters<typeof gradeUnit>[0]) => {
    const { standing, level } = gradeUnit(facts);
    expect([standing === 'below-threshold', level === null]).not.toEqual([false, true]);
    return level === null ? 0 : 5 - level;
  };

  test('does more of a substance lower the level', () => {
    fc.assert(
      fc.property(unit, quantity, fc.nat(), (facts, more, which) => {
        const index = which % facts.substances.length;
        const substances = facts.substances.map((one, at) =>
          at === index ? { ...one, designTonnes: (one.designTonnes ?? 0) + more } : one,
        );
        expect(danger({ ...facts, substances })).toBeGreaterThanOrEqual(danger(facts));
      }),
    );
  });

  test('does another substance lower the level', () => {
    fc.assert(
      fc.property(unit, substance, (facts, one) => {
        const more = { ...facts, substances: [...facts.substances, one] };
        expect(danger(more)).toBeGreaterThanOrEqual(danger(facts));
      }),
    );
  });

  test('do more residents lower the level', () => {
    fc.assert(
      fc.property(unit, fc.nat(300), (facts, more) => {
        const crowded = { ...facts, residentsWithin500m: facts.residentsWithin500m + more };
        expect(danger(crowded)).toBeGreaterThanOrEqual(danger(facts));
      }),
    );
  });

  test('does one more category of the same substance lower the level', () => {
    fc.assert(
      fc.property(unit, fc.constantFrom(...CATEGORY_SYMBOLS), (facts, symbol) => {
        const substances = facts.substances.map((one) => ({ ...one, categories: [...one.categories, symbol] }));
        expect(danger({ ...facts, substances })).toBeGreaterThanOrEqual(danger(facts));
      }),
    );
  });
});
