import { expect, test } from 'vitest';
import { ENTERPRISE_KINDS, type EnterpriseFacts } from '../enterprise-facts.ts';
import { coverageOf } from './coverage.ts';

test.each<[string, EnterpriseFacts, 'in' | 'out' | 'undetermined']>([
  ['a dealer without storage', { kind: 'dealer', hasStorage: false }, 'in'],
  ['a dealer whose storage nobody recorded, as its kind says there is none', { kind: 'dealer' }, 'in'],
  ['a dealer without storage that has some on file', { kind: 'dealer', hasStorage: true }, 'undetermined'],
  ['a dealer with storage', { kind: 'storage-dealer', hasStorage: true }, 'out'],
  ['a dealer with storage that nobody recorded again', { kind: 'storage-dealer' }, 'out'],
  ['a dealer with storage that has none on file', { kind: 'storage-dealer', hasStorage: false }, 'undetermined'],
  ['an oil depot', { kind: 'oil-depot', hasStorage: true }, 'out'],
  ['a filling station, though it stores', { kind: 'filling-station', hasStorage: true }, 'in'],
  ['gas supply without storage', { kind: 'gas-supply', hasStorage: false }, 'in'],
  ['gas supply with storage', { kind: 'gas-supply', hasStorage: true }, 'out'],
  ['gas supply of which nobody knows', { kind: 'gas-supply' }, 'undetermined'],
  ['a producer', { kind: 'producer' }, 'out'],
  ['a pharmaceutical plant', { kind: 'pharma' }, 'out'],
  ['a user of chemicals', { kind: 'user' }, 'out'],
  ['a warehouse', { kind: 'warehouse', hasStorage: true }, 'out'],
  ['an enterprise of no known kind', {}, 'undetermined'],
])('%s is %3$s', (_, facts, standing) => {
  expect(coverageOf(facts).standing).toBe(standing);
});

test.each(
  ENTERPRISE_KINDS.flatMap((kind) => [true, false, undefined].map((hasStorage) => [kind, hasStorage] as const)),
)('a %s with storage %s is told why, and what is missing exactly where it stays open', (kind, hasStorage) => {
  const { standing, reasons, missing } = coverageOf({ kind, hasStorage });
  expect(reasons.length).toBeGreaterThan(0);
  expect(missing.length > 0).toBe(standing === 'undetermined');
});

test('an unknown kind is asked for by its name', () => {
  expect(coverageOf({}).missing).toContain('企业类别');
});
