import { expect, test } from 'vitest';
import { MAJOR_HAZARD_LEVELS } from './enterprise-facts.ts';
import { counterparts, criteriaOf, criterion, editionInForce, editionsOfMajorHazardCriteria } from './major-hazards.ts';

test.each([
  ['2017-01-01', 'mem-2017-121'],
  ['2017-11-13', 'mem-2017-121'],
  ['2026-09-29', 'mem-2017-121'],
  ['2026-09-30', 'aq-3067-2026'],
  ['2099-01-01', 'aq-3067-2026'],
])('a hazard found on %s is judged by %s', (asOf, editionId) => {
  expect(editionInForce(asOf).id).toBe(editionId);
});

test('121号 has its twenty criteria and AQ 3067 its fifty-three clauses, group by group', () => {
  expect(criteriaOf('mem-2017-121').map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );

  const groups = Map.groupBy(criteriaOf('aq-3067-2026'), ({ number }) => number.slice(0, 3));
  expect([...groups].map(([group, topics]) => [group, topics.length])).toEqual([
    ['5.1', 5],
    ['5.2', 10],
    ['5.3', 6],
    ['5.4', 9],
    ['5.5', 12],
    ['5.6', 4],
    ['5.7', 7],
  ]);
});

test('what was not read in the standard itself is marked provisional', () => {
  expect(new Set(criteriaOf('aq-3067-2026').map(({ source }) => source.basis))).toEqual(new Set(['provisional']));
});

test('every criterion asks for evidence, and those of 121号 name what is mistaken for them', () => {
  for (const edition of editionsOfMajorHazardCriteria) {
    for (const { id, evidence, title } of criteriaOf(edition.id)) {
      expect(evidence.length, id).toBeGreaterThan(0);
      expect(title, id).toMatch(/\p{Script=Han}/u);
    }
  }
  expect(criteriaOf('mem-2017-121').every(({ lookAlikes }) => lookAlikes.length > 0)).toBe(true);
});

test('correspondence holds both ways and always leads to the other edition', () => {
  for (const edition of editionsOfMajorHazardCriteria) {
    for (const one of criteriaOf(edition.id)) {
      for (const other of counterparts(one.id)) {
        expect(other.editionId).not.toBe(one.editionId);
        expect(counterparts(other.id).map(({ id }) => id)).toContain(one.id);
      }
      expect(counterparts(one.id).length).toBe(one.counterparts.length);
    }
  }
});

test('a criterion is only found under its own edition', () => {
  expect(criterion('mem-2017-121', 'MH-12')?.number).toBe('12');
  expect(criterion('aq-3067-2026', 'AQ-5.4.2')?.title).toBe('气体报警系统');
  expect(criterion('aq-3067-2026', 'MH-12')).toBeUndefined();
  expect(criterion('mem-2017-121', 'MH-21')).toBeUndefined();
  expect(counterparts('MH-21')).toEqual([]);
});

const shutOff = criteriaOf('mem-2017-121').find(({ id }) => id === 'MH-05');

test.each(MAJOR_HAZARD_LEVELS)(
  'the shut-off criterion speaks to tank farms of level %i only when it is one or two',
  (level) => {
    expect(shutOff?.scope({ kind: 'producer', majorHazardLevels: [level] }).applies).toBe(level <= 2 ? 'yes' : 'no');
  },
);

test('an unknown source level leaves the shut-off criterion open and asks for it', () => {
  expect(shutOff?.scope({ kind: 'producer' })).toEqual({
    applies: 'unknown',
    reasons: [],
    missing: ['majorHazardLevels'],
  });
});

test('a known absence of major-hazard installations closes it even when the kind of enterprise is unknown', () => {
  expect(shutOff?.scope({ majorHazardLevels: [] })).toEqual({
    applies: 'no',
    reasons: ['不构成重大危险源'],
    missing: [],
  });
});

test('dealers without storage stand outside AQ 3067 but inside 121号', () => {
  const facts = { kind: 'dealer' } as const;
  expect(criterion('aq-3067-2026', 'AQ-5.1.1')?.scope(facts).applies).toBe('no');
  expect(criterion('mem-2017-121', 'MH-01')?.scope(facts).applies).toBe('yes');
});
