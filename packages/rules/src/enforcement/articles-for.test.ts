import { describe, expect, test } from 'vitest';
import { CONDUCTS, type ConductId, LAWS } from './articles/penal-article.ts';
import {
  articlesFor,
  fineFits,
  fineWords,
  isDouble,
  PENAL_ARTICLES,
  penalArticle,
  punishmentOf,
} from './articles-for.ts';

const ids = (conduct: ConductId, on: string) => articlesFor(conduct, on).articles.map(({ id }) => id);
const WAN = 10_000;

describe('the day the act ended decides the law', () => {
  test.each<[ConductId, string, readonly string[]]>([
    ['dealing-without-licence', '2026-04-30', ['reg591-77-dealing-without-licence']],
    ['dealing-without-licence', '2026-05-01', ['hcl-100-dealing-without-licence']],
    ['major-hazard-source', '2026-04-30', ['spl-101-major-hazard-source']],
    ['major-hazard-source', '2026-05-01', ['spl-101-major-hazard-source', 'hcl-103-major-hazard-source']],
    ['project-procedures', '2026-04-30', ['spl-98-project-procedures']],
    ['project-procedures', '2026-05-01', ['spl-98-project-procedures', 'hcl-99-project-procedures']],
    ['storage-and-facilities', '2026-04-30', []],
    ['storage-and-facilities', '2026-05-01', ['hcl-103-storage-and-facilities']],
    ['hazard-not-eliminated', '2021-08-31', []],
    ['hazard-not-eliminated', '2021-09-01', ['spl-102-hazard-not-eliminated']],
    ['hazard-not-eliminated', '2026-11-23', ['spl-102-hazard-not-eliminated']],
  ])('%s that ended on %s', (conduct, on, expected) => {
    expect(ids(conduct, on)).toEqual(expected);
  });

  test('where two laws fit a person picks, and is told so', () => {
    expect(articlesFor('major-hazard-source', '2026-05-01')).toMatchObject({ toBePicked: true });
    expect(articlesFor('major-hazard-source', '2026-05-01').note).toContain('由执法人员选定');
    expect(articlesFor('hazard-not-eliminated', '2026-11-23')).toMatchObject({ toBePicked: false, note: '' });
  });

  test('where nothing is on file that is said, not passed over', () => {
    expect(articlesFor('storage-and-facilities', '2026-04-30').note).toContain('没有收录');
  });
});

/** The tables of the facts, in units of ten thousand yuan: first, overdue, persons first, persons overdue. */
test.each<[string, ...(readonly [number, number] | null)[]]>([
  ['spl-97-people-and-records', [0, 10], [10, 20], null, [2, 5]],
  ['spl-98-project-procedures', [10, 50], [50, 100], [2, 5], [5, 10]],
  ['spl-99-equipment-and-monitoring', [0, 5], [5, 20], null, [1, 2]],
  ['spl-101-hazard-system', [0, 10], [10, 20], null, [2, 5]],
  ['spl-102-hazard-not-eliminated', [0, 5], null, null, [5, 10]],
  ['spl-105-dormitory-and-exits', [0, 5], null, [0, 1], null],
  ['spl-108-obstructing-inspection', null, [2, 20], null, [1, 2]],
  ['spl-109-liability-insurance', [5, 10], [10, 20], null, null],
  ['spl-94-principal-duties', null, null, [2, 5], [5, 10]],
  ['spl-96-safety-staff-duties', null, null, [1, 3], null],
  ['hcl-100-dealing-without-licence', [10, 50], null, null, null],
  ['hcl-101-chemical-basics', [0, 10], [10, 20], null, [2, 5]],
  ['hcl-103-major-hazard-source', [5, 10], [10, 20], null, [2, 5]],
  ['hcl-104-reports-not-filed', [2, 10], [10, 20], null, [1, 5]],
  ['hcl-106-buying-from-unlicensed', [20, 50], null, null, [5, 10]],
  ['hcl-107-selling-controlled', [20, 50], null, null, [5, 10]],
  ['hcl-116-licence-abuse', [20, 30], null, null, null],
  ['reg591-77-dealing-without-licence', [10, 20], null, null, null],
])('%s fines by %j, %j; persons %j, %j', (id, ...expected) => {
  const article = penalArticle(id);
  if (article === undefined) throw new Error(`no article ${id}`);
  const fines = (['unit', 'person'] as const).flatMap((party) =>
    (['first', 'overdue'] as const).map((stage) => {
      const fine = punishmentOf(article, party, stage)?.fine;
      return fine?.kind === 'range' ? [fine.leastYuan / WAN, fine.mostYuan / WAN] : null;
    }),
  );
  expect(fines).toEqual(expected);
});

describe('every article', () => {
  test.each(PENAL_ARTICLES.map((article) => [article.id, article] as const))('%s is whole', (_, article) => {
    expect(CONDUCTS[article.conduct]).toBeDefined();
    expect(LAWS[article.law]).toBeDefined();
    expect(article.punishments.length).toBeGreaterThan(0);
    for (const { fine } of article.punishments) {
      if (fine?.kind === 'range') expect(fine.mostYuan).toBeGreaterThan(fine.leastYuan);
    }
    const persons = article.punishments.some(({ party }) => party === 'person');
    expect(persons || article.personsWhen === 'never').toBe(true);
  });

  test('has a name of its own', () => {
    expect(new Set(PENAL_ARTICLES.map(({ id }) => id)).size).toBe(PENAL_ARTICLES.length);
  });

  test('answers a conduct that somebody can look for', () => {
    const answered = new Set(PENAL_ARTICLES.map(({ conduct }) => conduct));
    expect(Object.keys(CONDUCTS).filter((conduct) => !answered.has(conduct as ConductId))).toEqual([]);
  });
});

describe('unit and person in one case', () => {
  test.each([
    ['spl-98-project-procedures', 'first', true],
    ['spl-101-hazard-system', 'first', false],
    ['spl-101-hazard-system', 'overdue', true],
    ['spl-102-hazard-not-eliminated', 'overdue', true],
    ['spl-94-principal-duties', 'first', false],
    ['hcl-103-major-hazard-source', 'overdue', true],
  ] as const)('%s at stage %s: %s', (id, stage, double) => {
    const article = penalArticle(id);
    expect(article && isDouble(article, stage)).toBe(double);
  });
});

describe('an amount', () => {
  const hazard = punishmentOf(penalArticle('hcl-103-major-hazard-source') as never, 'unit', 'first')?.fine as never;
  const false_ = punishmentOf(penalArticle('spl-92-false-report') as never, 'unit', 'first')?.fine as never;
  test.each([
    [49_999, 'outside'],
    [50_000, 'within'],
    [100_000, 'within'],
    [100_001, 'outside'],
  ])('of %i yuan is %s between 50,000 and 100,000', (amount, expected) => {
    expect(fineFits(hazard, amount, null)).toBe(expected);
  });
  test.each([
    [150_000, null, 'cannot-tell'],
    [150_000, 99_999, 'within'],
    [99_999, 99_999, 'outside'],
    [200_000, 100_000, 'within'],
    [199_999, 100_000, 'outside'],
    [500_000, 100_000, 'within'],
    [500_001, 100_000, 'outside'],
  ])('of %i yuan by an unlawful income of %s is %s', (amount, income, expected) => {
    expect(fineFits(false_, amount, income)).toBe(expected);
  });
  test('is written as an office writes it', () => {
    expect(fineWords(hazard)).toBe('5万元以上10万元以下');
    expect(fineWords(null)).toBe('不处罚款');
  });
});
