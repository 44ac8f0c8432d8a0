import { expect, test } from 'vitest';
import { criteriaOf } from '../major-hazards.ts';
import { assistDetermination } from './assist-determination.ts';
import { GENERAL_CASES, MAJOR_CASES, TOPIC_CASES } from './development-cases.ts';

const suggest = (text: string, asOf = '2024-06-30') => assistDetermination({ text, asOf, limit: 3 });
const isSuspected = (text: string) => suggest(text).level !== 'general-likely';

const majors = Object.entries(MAJOR_CASES).flatMap(([criterionId, texts]) =>
  texts.map((text) => ({ criterionId, text })),
);

test('every criterion of 121号 has at least five wordings, and no wording stands twice', () => {
  for (const { id } of criteriaOf('mem-2017-121')) expect(MAJOR_CASES[id]?.length ?? 0, id).toBeGreaterThanOrEqual(5);
  const texts = [...majors.map(({ text }) => text), ...GENERAL_CASES];
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test('nearly every major hazard is suspected, with its criterion among the first three', () => {
  const suspected = majors.filter(({ text }) => isSuspected(text));
  const named = majors.filter(({ criterionId, text }) =>
    suggest(text).ranked.some((one) => one.criterionId === criterionId),
  );
  expect(suspected.length / majors.length).toBeGreaterThanOrEqual(0.97);
  expect(named.length / majors.length).toBeGreaterThanOrEqual(0.97);
});

test('hardly any general hazard is suspected', () => {
  expect(GENERAL_CASES.filter(isSuspected).length / GENERAL_CASES.length).toBeLessThanOrEqual(0.03);
});

test.each(Object.keys(MAJOR_CASES))('most wordings of %s are recognised', (criterionId) => {
  const texts = MAJOR_CASES[criterionId] ?? [];
  const found = texts.filter((text) => isSuspected(text) && suggest(text).ranked[0]?.criterionId === criterionId);
  expect(found.length / texts.length).toBeGreaterThanOrEqual(0.8);
});

test.each(Object.entries(TOPIC_CASES))('hazards on %s find their topic in the new edition', (topicId, texts) => {
  for (const text of texts) {
    const { level, ranked } = suggest(text, '2026-10-01');
    expect([level, ranked.some(({ criterionId }) => criterionId === topicId)], text).toEqual(['suspected', true]);
  }
});
