import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../db/scope.ts';
import { HUAYI, openPlant, PEOPLE, type Plant } from '../plant.fixture.ts';
import { emptying } from '../postgres/emptying.fixture.ts';
import { type DutyToLay, layDuties, passDuty, withdrawDuties } from './lay-duty.ts';
import { sweepBatch, sweepDuties } from './sweep-duties-job.ts';

let plant: Plant;
beforeAll(async () => {
  plant = await openPlant();
});
beforeEach(async () => {
  await plant.owner.query(emptying('duties, ledger_entries'));
  plant.clock.time = new Date('2026-11-01T00:00:00Z');
});
afterAll(() => plant.close());

/** Due ten days after it was laid. */
const duty = (change: Partial<DutyToLay> = {}): DutyToLay => ({
  kind: 'hazard-rectify',
  subjectKind: 'hazard',
  subjectId: 'h1',
  subjectTitle: 'YH-1 报警器失灵',
  enterpriseId: HUAYI,
  aboutEnterpriseId: HUAYI,
  ownerRoles: ['safety-manager'],
  dueAt: new Date('2026-11-11T00:00:00Z'),
  dueCertain: true,
  source: '整改期限',
  ...change,
});
const lay = (...duties: DutyToLay[]) => plant.scope(PEOPLE.supervisor, (act) => layDuties(act, duties));
const sweep = () => sweepDuties.run({ scope: plant.scope, signal: new AbortController().signal });
const at = (instant: string) => {
  plant.clock.time = new Date(instant);
};
const told = async () =>
  (
    await plant.owner.query(
      `select act, detail::jsonb ->> 'notice' as notice from ledger_entries where act like 'duty.%' order by id`,
    )
  ).rows.map(({ act, notice }) => `${act} ${notice}`);
const duties = async () =>
  (
    await plant.owner.query(
      'select state, notice, owner_roles, escalated_at, ended_at from duties order by subject_id, kind',
    )
  ).rows;

describe('the owner of a duty', () => {
  test('is told at half of the time, at four fifths and when it has run out, each once', async () => {
    await lay(duty());
    const seen: string[][] = [];
    for (const instant of [
      '2026-11-05T23:59:59Z',
      '2026-11-06T00:00:00Z',
      '2026-11-08T23:59:59Z',
      '2026-11-09T00:00:00Z',
      '2026-11-10T23:59:59Z',
      '2026-11-11T00:00:00Z',
      '2026-12-01T00:00:00Z',
    ]) {
      at(instant);
      await sweep();
      await sweep();
      seen.push(await told());
    }

    const [half, most, missed] = ['duty.notice 50', 'duty.notice 80', 'duty.missed 100'];
    expect(seen).toEqual([[], [half], [half], [half, most], [half, most], [half, most, missed], [half, most, missed]]);
  });

  test('is told once of what was slept through', async () => {
    await lay(duty());
    at('2026-11-10T00:00:00Z');
    await sweep();
    at('2026-12-01T00:00:00Z');
    await sweep();

    expect(await told()).toEqual(['duty.notice 80', 'duty.missed 100']);
  });

  test('hears nothing more once it is done, or nobody owes it', async () => {
    await lay(duty(), duty({ subjectId: 'h2' }), duty({ subjectId: 'h3' }));
    at('2026-11-02T00:00:00Z');
    await plant.scope(PEOPLE.huayi, (act) => passDuty(act, 'h1', null));
    await plant.scope(PEOPLE.supervisor, (act) => withdrawDuties(act, ['h2', 'h3']));
    at('2026-12-01T00:00:00Z');
    await sweep();

    expect(await told()).toEqual([]);
    expect((await duties()).map(({ state }) => state)).toEqual(['fulfilled', 'withdrawn', 'withdrawn']);
  });
});

describe('a missed duty', () => {
  test.each([
    [
      'of an enterprise also waits for its principal',
      { enterpriseId: HUAYI, ownerRoles: ['safety-manager'] },
      ['principal', 'safety-manager'],
    ],
    [
      'of the bureau also waits for the director',
      { enterpriseId: null, ownerRoles: ['supervisor'] },
      ['director', 'supervisor'],
    ],
    ['of the director waits for nobody else', { enterpriseId: null, ownerRoles: ['director'] }, ['director']],
  ] as const)('%s', async (_case, owed, owners) => {
    await lay(duty(owed));
    at('2026-11-11T00:00:00Z');
    await sweep();

    const [missed] = await duties();
    expect(missed).toMatchObject({ state: 'missed', notice: 100, escalated_at: plant.clock.time });
    expect(missed.owner_roles.toSorted()).toEqual(owners);
  });

  test('stays on record as done late, and the next one begins anew', async () => {
    await lay(duty());
    at('2026-11-11T00:00:00Z');
    await sweep();
    at('2026-11-12T00:00:00Z');
    await plant.scope(PEOPLE.huayi, (act) =>
      passDuty(act, 'h1', duty({ kind: 'hazard-accept', dueAt: new Date('2026-11-20T00:00:00Z') })),
    );

    expect(await duties()).toMatchObject([
      { state: 'open', notice: 0, owner_roles: ['safety-manager'] },
      { state: 'fulfilled-late', notice: 100, ended_at: plant.clock.time },
    ]);
  });
});

test('two servers that sweep at once tell of each duty once', async () => {
  await lay(...Array.from({ length: 500 }, (_, n) => duty({ subjectId: `h${n}` })));
  at('2026-11-06T00:00:00Z');
  const swept = async () => {
    let all = 0;
    for (let found = 1; found > 0; all += found) found = await plant.scope(SYSTEM, sweepBatch);
    return all;
  };
  const [one = 0, other = 0] = await Promise.all([swept(), swept()]);

  expect(one + other).toBe(500);
  expect(await told()).toHaveLength(500);
});
