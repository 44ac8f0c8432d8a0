import { levelOfPost } from '@zhiben/vocabulary/accountability.ts';
import { CADENCES } from '@zhiben/vocabulary/checks.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ground } from './chain.ts';
import { during } from './history.ts';
import { knownHistory } from './known-history.fixture.ts';
import { type Records, type Trace, traceBack } from './trace.ts';

const groundOf = (ground: Ground): string => {
  if (ground.kind === 'check') return `${ground.checkId}:${ground.verdict}:${ground.as}`;
  return ground.kind === 'major-hazard' ? 'major' : `false:${ground.as}`;
};
const nobodyOf = (ground: Ground): string => groundOf(ground).replace(/:(above|duty-holder|acceptor|rectifier)$/, '');

const answersIn = ({ chain }: Trace) =>
  chain
    .flatMap(({ level, people }) =>
      people.flatMap(({ personId, name, grounds }) =>
        grounds.map((ground) => `${level} ${personId ?? name} ${groundOf(ground)}`),
      ),
    )
    .toSorted();
const nobodyIn = ({ chain }: Trace) =>
  chain
    .flatMap(({ level, nobodyOnRecord }) => nobodyOnRecord.map((ground) => `${level} ${nobodyOf(ground)}`))
    .toSorted();

describe('a thousand plants whose truth is known', () => {
  const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

  test('every check, every person and every empty chair is told as it was', () => {
    const counts = { checks: 0, answers: 0, empty: 0 };
    for (const seed of seeds) {
      const { records, truth } = knownHistory(seed);
      const trace = traceBack(records);
      const verdicts = trace.checks.map(({ check, verdict }) => `${check.checkId} ${verdict}`).toSorted();
      const wanted = [...truth.verdicts].map(([checkId, verdict]) => `${checkId} ${verdict}`).toSorted();

      expect({ seed, since: trace.existence.from, verdicts }).toEqual({ seed, since: truth.since, verdicts: wanted });
      expect({ seed, answers: answersIn(trace) }).toEqual({ seed, answers: [...truth.answers].toSorted() });
      expect({ seed, empty: nobodyIn(trace) }).toEqual({ seed, empty: [...truth.empty].toSorted() });
      counts.checks += wanted.length;
      counts.answers += truth.answers.size;
      counts.empty += truth.empty.size;
    }
    // The set is worth something only if it is rich.
    expect(counts.checks).toBeGreaterThan(50_000);
    expect(counts.answers).toBeGreaterThan(100_000);
    expect(counts.empty).toBeGreaterThan(2_000);
  });
});

describe('whatever is on record', () => {
  const anyHistory = fc.integer({ min: 10_000, max: 1_000_000 }).map((seed) => knownHistory(seed).records);
  const peopleOf = (records: Records): ReadonlySet<string | null> =>
    new Set([
      ...records.directory.tenures.map(({ personId }) => personId),
      ...records.directory.controls.map(({ name }) => name),
      ...records.checks.flatMap(({ dutyHolder, doneBy }) => [dutyHolder.personId, doneBy?.personId ?? '']),
      ...records.falseRectifications.map(({ rectifiedBy }) => rectifiedBy?.personId ?? ''),
    ]);

  test('nobody is named whom no record names, and nobody without a ground', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const known = peopleOf(records);
        for (const { people } of traceBack(records).chain) {
          for (const { personId, name, grounds, ledger } of people) {
            expect(known).toContain(personId ?? name);
            expect(grounds).not.toEqual([]);
            expect(ledger).not.toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('without a directory only those who stand in the checks themselves answer; the rest is without record', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const directory = { units: [], placements: [], tenures: [], controls: [] };
        const { chain } = traceBack({ ...records, directory, falseRectifications: [] });
        const grounds = chain.flatMap(({ people }) => people.flatMap((person) => person.grounds));
        expect(grounds.every((ground) => ground.kind === 'check' && ground.as !== 'above')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('without any check on record nobody answers for a check, and every cadence is said to be without record', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const trace = traceBack({ ...records, checks: [] });
        const grounds = trace.chain.flatMap(({ people }) => people.flatMap((person) => person.grounds));
        expect(grounds.filter(({ kind }) => kind === 'check')).toEqual([]);
        expect(trace.withoutRecord).toEqual(CADENCES);
      }),
      { numRuns: 60 },
    );
  });

  test('checks that were excused call nobody who was not called before', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const excused = records.checks.map((check) => ({
          ...check,
          checkId: `${check.checkId} again`,
          state: 'excused' as const,
        }));
        expect(answersIn(traceBack({ ...records, checks: [...records.checks, ...excused] }))).toEqual(
          answersIn(traceBack(records)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('levels read from the words of a post', () => {
  test.each([
    ['总经理', 'principal'],
    ['主要负责人', 'principal'],
    ['站长', 'principal'],
    ['安全总监', 'safety-manager'],
    ['专职安全员', 'safety-manager'],
    ['储运车间主任', 'workshop-head'],
    ['作业部主任', 'workshop-head'],
    ['加油班长', 'team-leader'],
    ['操作工', 'worker'],
    ['副总经理', undefined],
    ['车间副主任', undefined],
    ['门卫', undefined],
  ])('%s: %s', (post, level) => {
    expect(levelOfPost(post)).toBe(level);
  });
});

test.each([
  ['2026-03-02T00:00:00Z', true],
  ['2026-03-01T23:59:59Z', false],
  ['2026-04-01T23:59:59Z', true],
  ['2026-04-02T00:00:00Z', false],
])('whoever held a post from 2 March until 2 April held it at %s: %s', (at, held) => {
  const period = { from: new Date('2026-03-02T00:00:00Z'), until: new Date('2026-04-02T00:00:00Z') };
  expect(during(period, new Date(at))).toBe(held);
});
