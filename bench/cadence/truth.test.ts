import { dueChecks } from '@zhiben/rules/cadence/due-checks.ts';
import { expect, test } from 'vitest';
import { inventEnterprises } from './invented-enterprises.ts';
import { truthOf2025 } from './truth.ts';

const YEAR = { fromOn: '2025-01-01', untilOn: '2025-12-31' };
const enterprises = inventEnterprises(20250101, 60, 2025);

test('a year of sixty enterprises owes exactly the checks that it truly owed, by whom and excused by what', () => {
  const kinds = { leave: 'leave', stopped: 'still', holiday: 'still' } as const;
  let compared = 0;
  for (const enterprise of enterprises) {
    const found = dueChecks(enterprise, YEAR).map(({ orgUnitId, cadence, fromOn, untilOn, holder, excuse }) => ({
      orgUnitId,
      cadence,
      fromOn,
      untilOn,
      holderId: holder?.id ?? null,
      excused: excuse === null ? null : kinds[excuse.kind],
    }));
    const truth = truthOf2025(enterprise);
    expect(found, enterprise.name).toEqual(truth);
    compared += truth.length;
  }
  expect(compared).toBeGreaterThan(30_000);
});

test('the invented year holds every kind of excuse, so that the comparison says something', () => {
  const excused = enterprises.flatMap((enterprise) => truthOf2025(enterprise).map((check) => check.excused));

  for (const kind of ['leave', 'still', null]) expect(excused.filter((one) => one === kind).length).toBeGreaterThan(10);
});
