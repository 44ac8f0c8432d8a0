import { expect, test } from 'vitest';
import { ENTERPRISE_KINDS } from '../enterprise-facts.ts';
import { checklistFor } from './checklist.ts';

const keys = (kind: Parameters<typeof checklistFor>[0]) => checklistFor(kind).map(({ key }) => key);

test.each(ENTERPRISE_KINDS)('a %s has a list of its own kind, each line once and with its clause', (kind) => {
  const items = checklistFor(kind);
  expect(items.length).toBeGreaterThan(14);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  expect(items.every(({ source }) => source.standard !== '' && source.clause !== '')).toBe(true);
});

test('a filling station is asked about unloading and no reactor', () => {
  expect(keys('filling-station')).toContain('unloading');
  expect(keys('filling-station')).not.toContain('reaction');
});

test('a dealer without storage is asked whether there are goods after all', () => {
  expect(keys('dealer')).toContain('no-goods');
  expect(keys('storage-dealer')).not.toContain('no-goods');
});

test('of an unknown kind only what is looked at everywhere is asked', () => {
  expect(keys(undefined)).toEqual(
    keys(undefined).filter((key) => ENTERPRISE_KINDS.every((kind) => keys(kind).includes(key))),
  );
});
