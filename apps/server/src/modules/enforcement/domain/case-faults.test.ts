import type { PenalArticle } from '@zhiben/rules/enforcement/articles/penal-article.ts';
import { articlesFor } from '@zhiben/rules/enforcement/articles-for.ts';
import type { CaseStage } from '@zhiben/vocabulary/cases.ts';
import { expect, test } from 'vitest';
import { type Laid, penaltyFaults, punishable } from './case-faults.ts';

const of = (conduct: Parameters<typeof articlesFor>[0], law: string): PenalArticle => {
  const found = articlesFor(conduct, '2026-12-01').articles.find((one) => one.law === law);
  if (found === undefined) throw new Error(`no article for ${conduct}`);
  return found;
};
const HAZARD = of('hazard-not-eliminated', 'safety-production-2021');
const EQUIPMENT = of('equipment-and-monitoring', 'safety-production-2021');
const FALSE_REPORT = of('false-report', 'safety-production-2021');
const ACCIDENT = of('principal-accident', 'safety-production-2021');
const unit = (fineYuan: number, basisYuan: number | null = null): Laid => ({
  name: '华谊化工',
  party: 'unit',
  fineYuan,
  basisYuan,
});
const person = (fineYuan: number, basisYuan: number | null = null): Laid => ({
  name: '赵总',
  party: 'person',
  fineYuan,
  basisYuan,
});

test.each<[string, PenalArticle, CaseStage, readonly Laid[], string | null]>([
  ['five ten-thousands for a hazard not eliminated', HAZARD, 'first', [unit(50_000)], null],
  ['a yuan more', HAZARD, 'first', [unit(50_001)], '幅度内'],
  [
    'a person the first time, whom the article does not name',
    HAZARD,
    'first',
    [unit(50_000), person(20_000)],
    '没有对「赵总」',
  ],
  ['the stop, and the person beside it, on refusal', HAZARD, 'overdue', [unit(0), person(50_000)], null],
  ['a fine where the article has a stop alone', HAZARD, 'overdue', [unit(10_000), person(50_000)], '不设罚款'],
  ['a person below the least', HAZARD, 'overdue', [unit(0), person(49_999)], '幅度内'],
  ['no fine where it may be left out', EQUIPMENT, 'first', [unit(0)], null],
  ['no fine where it may not', EQUIPMENT, 'overdue', [unit(0), person(10_000)], '幅度内'],
  ['by income that nobody told', FALSE_REPORT, 'first', [unit(150_000), person(50_000)], '计算基数'],
  ['three times an unlawful income', FALSE_REPORT, 'first', [unit(600_000, 200_000), person(50_000)], null],
  ['sixty percent of a year', ACCIDENT, 'first', [person(60_000, 100_000)], null],
  ['more than the year’s income', ACCIDENT, 'first', [person(100_001, 100_000)], '幅度内'],
])('%s', (_, article, stage, laid, fault) => {
  const faults = penaltyFaults(article, stage, laid);
  if (fault === null) expect(faults).toEqual([]);
  else expect(faults.join('；')).toContain(fault);
});

test('unit and person stand in one case only where the article lets both be punished', () => {
  expect(punishable(EQUIPMENT, 'first')).toEqual(['unit']);
  expect(punishable(EQUIPMENT, 'overdue')).toEqual(['unit', 'person']);
  expect(punishable(ACCIDENT, 'first')).toEqual(['person']);
});
