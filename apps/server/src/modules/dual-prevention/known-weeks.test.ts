import { randomFor } from '@zhiben/county/random.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '../../platform/db/scope.ts';
import { countWeeks } from './count-weeks.ts';
import { type Counts, NOTHING } from './domain/figures.ts';
import { type EffectPlant, openEffectPlant } from './effect-plant.fixture.ts';
import { type Calendar, inventChecks, liveThrough, truthOf } from './known-weeks.fixture.ts';

const SEED = 20260907;
const ENTERPRISES = 24;
const HAZARDS_EACH = 14;
const CALENDAR: Calendar = { firstMonday: '2026-09-07', weeks: 10 };
const MONDAYS = Array.from({ length: CALENDAR.weeks }, (_, week) =>
  new Date(Date.parse('2026-09-07T00:00:00Z') + week * 7 * 86_400_000).toISOString().slice(0, 10),
);
const LAST_SUNDAY = '2026-11-15';

let plant: EffectPlant;
const truth = new Map<string, Counts>();

beforeAll(async () => {
  plant = await openEffectPlant(new Date('2026-09-06T00:00:00Z'));
  for (let index = 0; index < ENTERPRISES; index++) await invent(`测算企业${index + 1}`);
  plant.clock.time = new Date('2026-12-20T02:00:00Z');
});
afterAll(() => plant.close());

async function invent(name: string): Promise<void> {
  const random = randomFor(SEED, name);
  const enterpriseId = await plant.enterprise(name);
  await plant.cover(enterpriseId, '2026-09-07', LAST_SUNDAY);
  const hazards = [];
  for (let count = 0; count < HAZARDS_EACH; count++) {
    hazards.push(await liveThrough(plant, CALENDAR, random, enterpriseId));
  }
  for (const [week, monday] of MONDAYS.entries()) {
    const { checks, truth: checked } = inventChecks(CALENDAR, random, enterpriseId, week);
    await plant.enterChecks(checks);
    const counts = { ...NOTHING, ...checked };
    for (const hazard of hazards) {
      for (const [what, many] of Object.entries(truthOf(hazard, week))) counts[what as Invented] += many ?? 0;
    }
    truth.set(`${enterpriseId} ${monday}`, counts);
  }
}

/** Stewards have no part in the invented weeks: what they owe is counted in a test of its own. */
type Invented = Exclude<keyof Counts, 'stewardshipMissed'>;
const isInvented = (what: string): what is Invented => what !== 'stewardshipMissed';

test('every one of 240 weeks is counted as it truly was', async () => {
  const range = { fromOn: MONDAYS[0] ?? '', untilOn: LAST_SUNDAY, now: plant.clock.time };
  const countsOf = await plant.scope(SYSTEM, ({ tx }) => countWeeks(tx, range, plant.needs));

  const counted = [...truth.keys()].map((key) => [key, countsOf(...(key.split(' ') as [string, string]))]);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(truth));
  expect(truth.size).toBe(ENTERPRISES * CALENDAR.weeks);
});

test('the invented weeks hold enough of everything, so that the comparison says something', () => {
  const all = [...truth.values()];
  const sum = (what: Invented) => all.reduce((total, counts) => total + counts[what], 0);

  const sums = Object.fromEntries(
    Object.keys(NOTHING)
      .filter(isInvented)
      .map((what) => [what, sum(what)]),
  );
  for (const [what, many] of Object.entries(sums)) expect(many, what).toBeGreaterThan(what === 'pretended' ? 8 : 20);
  expect(sums['accepted']).toBeLessThan(sums['due'] ?? 0);
});

test('each of them is closed as it was counted, once', async () => {
  const job = plant.dualPrevention.jobs[0];
  const run = () => job?.run({ scope: plant.scope, signal: new AbortController().signal });
  await Promise.all([run(), run()]);
  await run();

  const { rows } = await plant.owner.query('select enterprise_id, week_on::text, counts from effect_weeks');
  expect(Object.fromEntries(rows.map((row) => [`${row.enterprise_id} ${row.week_on}`, row.counts]))).toEqual(
    Object.fromEntries(truth),
  );
  const told = await plant.owner.query(
    `select count(*)::int as many from ledger_entries where act = 'effect.close' and enterprise_id is not null`,
  );
  expect(told.rows[0].many).toBe(truth.size);
});
