import { expect, test } from 'vitest';
import { factsOfForm, NAMED_OPTIONS } from './unit-form.ts';

const form = { name: '液氯库', kind: 'storage' as const };

test('what was left empty is unknown, and no number is made of it', () => {
  expect(factsOfForm({ ...form, substances: [{ name: '废溶剂' }] })).toEqual({
    ...form,
    placeId: null,
    residents: null,
    substances: [{ name: '废溶剂', namedRow: null, categories: [], designTonnes: null }],
  });
});

test('none are none: zero residents and zero tonnes stay zero', () => {
  const { residents, substances } = factsOfForm({
    ...form,
    residents: 0,
    substances: [{ namedRow: 12, designTonnes: 0 }],
  });
  expect([residents, substances[0]?.designTonnes]).toEqual([0, 0]);
});

test('a named substance without another name is called as the table calls it', () => {
  expect(
    factsOfForm({ ...form, substances: [{ namedRow: 12 }, undefined] }).substances.map(({ name }) => name),
  ).toEqual(['氯(液氯;氯气)', '']);
});

test('a substance is found by its CAS number', () => {
  expect(NAMED_OPTIONS.filter(({ label }) => label.includes('7782-50-5')).map(({ value }) => value)).toEqual([12]);
});
