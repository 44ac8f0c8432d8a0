import { listEnterprises } from '@zhiben/contract/directory.ts';
import { getHazard, listHazards } from '@zhiben/contract/hazards.ts';
import { correctImportRow } from '@zhiben/contract/imports.ts';
import { expect, test } from 'vitest';
import { urlOf } from './request.ts';

const id = '01930000-0000-7000-8000-000000000001';

test('a hazard is asked for at its own address', () => {
  expect(urlOf(getHazard, { params: { hazardId: id } })).toBe(`/api/hazards/${id}`);
});

test('a row of an import names both the import and the row', () => {
  expect(urlOf(correctImportRow, { params: { importId: id, row: 7 } })).toBe(`/api/imports/${id}/rows/7`);
});

test('filters that are not chosen are not sent', () => {
  expect(urlOf(listHazards, { query: { q: '', state: 'rectifying,awaiting-review', level: undefined } })).toBe(
    '/api/hazards?state=rectifying%2Cawaiting-review',
  );
});

test('a name with spaces, slashes and Chinese arrives as it was typed', () => {
  const url = new URL(urlOf(listEnterprises, { query: { q: '东海 A/B & 2#' } }), 'http://127.0.0.1');
  expect(url.searchParams.get('q')).toBe('东海 A/B & 2#');
});
