import { operations } from '@zhiben/contract/api.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMS } from './examples.ts';
import { ID_KINDS, slotsOf } from './fill-operation.ts';
import { type District, openDistrict } from './open-district.ts';
import { recordOf, remindNobody, tablesShowing } from './record-of.ts';
import {
  gatherCodes,
  isPermitted,
  openSweep,
  type Sweep,
  TRIED,
  tryOthers,
  tryOthersWithin,
  tryOwn,
  tryWithoutPermission,
} from './sweep.ts';
import type { Visitor } from './tenants.ts';

let district: District;
let sweep: Sweep;
const within = gatherCodes();
const own = gatherCodes();

beforeAll(async () => {
  district = await openDistrict();
  sweep = openSweep(district);
});

afterAll(async () => {
  process.stdout.write(
    `tenant isolation: ${operations.length} operations × ${tried().length} visitors × own, other's, nobody's = ${sweep.tries()} tries, ${sweep.leaks.length} leaks\n`,
  );
  await district.close();
});

test('a record of every kind stands in both enterprises', () => {
  for (const { ids } of district.tenants) {
    expect(ID_KINDS.filter((kind) => !/^[0-9a-f-]{36}$|^91\d{4}$/.test(ids[kind]))).toEqual([]);
  }
});

test('every operation can be tried with what its contract tells', () => {
  const untried = operations.flatMap((operation) => flawOf(operation));
  expect(untried).toEqual([]);
});

test.each(['enterprise', 'agency'])("the database itself shows no row of another's to the %s realm", async (realm) => {
  const [jia, yi] = district.tenants;
  const reach = jia.ids.EnterpriseId;
  const shown = await tablesShowing(district.application, { realm, reach }, [
    yi.ids.EnterpriseId,
    yi.marks.name,
    yi.marks.record,
  ]);
  const own = await tablesShowing(district.application, { realm, reach }, [reach]);

  // Read by the platform alone: answers kept for whoever asked, and that something changed. An agency knows its like by name.
  const known = ['idempotency_keys', 'outbox', ...(realm === 'agency' ? ['agencies'] : [])];
  expect(shown.filter((table) => !known.includes(table))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(['duties', 'enterprises', 'evidence', 'hazards', 'ledger_entries']));
});

describe('every operation, tried by everyone', () => {
  test("on what is another's or nobody's tells nothing and changes nothing", async () => {
    const before = await recordOf(district.owner);
    await Promise.all(tried().map((visitor) => tryAllOthersAs(visitor)));
    expect(sweep.leaks).toEqual([]);
    expect(await recordOf(district.owner)).toEqual(before);
  });

  test("on one's own reaches it, and leaves the other's as it was", async () => {
    const [jia, yi] = district.tenants;
    for (const other of [yi, jia]) {
      const words = [other.ids.EnterpriseId, other.marks.name, other.marks.record];
      await remindNobody(district.owner);
      const before = await recordOf(district.owner, words);
      await tryOwnAs(tried().filter(({ others }) => others.includes(other)));
      expect(await recordOf(district.owner, words)).toEqual(before);
    }
    await tryOwnAs(tried().filter(({ others }) => others.length === 0));
    expect(sweep.leaks).toEqual([]);
  });

  test('was refused for what it named, and for nothing else', () => {
    const unreached = operations.flatMap((operation) =>
      slotsOf(operation)
        .map(({ at }) => `${operation.id} ${at}`)
        .filter((where) => {
          const codes = within.heard.get(where);
          return (
            where.includes(' body.') &&
            codes !== undefined &&
            [...codes].every((code) => own.heard.get(operation.id)?.has(code))
          );
        }),
    );
    expect(unreached).toEqual([]);
  });
});

/** The second enterprise's own people are who is looked for; they look for nobody. */
const tried = () => district.visitors.filter(({ title, role }) => role === 'agency-expert' || !title.startsWith('乙'));

async function tryAllOthersAs(visitor: Visitor): Promise<void> {
  for (const operation of TRIED) {
    if (operation.permission === 'public') continue;
    if (!isPermitted(visitor, operation)) await tryWithoutPermission(sweep, visitor, operation);
    else {
      await tryOthers(sweep, visitor, operation);
      await tryOthersWithin(sweep, visitor, operation, within);
    }
  }
}

async function tryOwnAs(visitors: readonly Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    for (const operation of TRIED) {
      if (isPermitted(visitor, operation)) await tryOwn(sweep, visitor, operation, own);
    }
  }
}

function flawOf(operation: Operation): readonly string[] {
  try {
    slotsOf(operation);
  } catch (error) {
    return [String(error)];
  }
  const needsForm = operation.sends === 'multipart' && FORMS[operation.id] === undefined;
  return needsForm ? [`${operation.id}: FORMS does not know what file it takes`] : [];
}
