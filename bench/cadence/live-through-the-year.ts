import { randomFor } from '@zhiben/county/random.ts';
import { createDirectory } from '@zhiben/server/modules/directory/index.ts';
import { createHazards, hazardNumbers } from '@zhiben/server/modules/hazards/index.ts';
import { createSelfChecks } from '@zhiben/server/modules/self-checks/index.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import { sweepBatch } from '@zhiben/server/platform/duties/sweep-duties-job.ts';
import { fileStore } from '@zhiben/server/platform/files/file-store.ts';
import pg from 'pg';
import { countOf, differences } from './compare.ts';
import { enterEnterprises } from './enter-enterprises.ts';
import type { InventedEnterprise } from './invented-enterprises.ts';
import { makeCheck, planOf } from './make-check.ts';
import { truthOf2025 } from './truth.ts';

const NEW_YEAR = new Date('2024-12-31T16:30:00Z');
const YEAR_END = new Date('2025-12-31T15:00:00Z');
const LONG_AFTER = new Date('2026-02-01T00:00:00Z');

/** Lays 2025 for every enterprise, lets people make, be late with or miss their checks, and compares with the truth. */
export async function liveThroughTheYear(
  ownerUrl: string,
  enterprises: readonly InventedEnterprise[],
  making: number,
  seed: number,
  say: (line: string) => void,
) {
  const connected = connect(appUrl(ownerUrl), { max: 4 });
  const clock = { time: NEW_YEAR, now: () => clock.time };
  const scope = scopeOf(connected.db, clock);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const { enterpriseNames, organisationOf, factsOf } = directory;
  const hazards = createHazards({ enterpriseNames, enterpriseFacts: factsOf, storyOf: async () => [] });
  const checks = createSelfChecks({
    files: fileStore({ folder: '/nonexistent' }),
    evidenceCame: () => {},
    enterpriseNames,
    enterprises: directory.enterprisesForMatching,
    organisationOf,
    reportHazard: hazards.report,
    hazardNumbers,
  });
  try {
    await enterEnterprises(owner, enterprises);
    for (const { id } of enterprises) await scope(SYSTEM, (act) => checks.lay(act, id));
    clock.time = YEAR_END;
    const layingFrom = performance.now();
    for (const { id } of enterprises) await scope(SYSTEM, (act) => checks.lay(act, id));
    const laySeconds = secondsSince(layingFrom);
    say(`a year of ${enterprises.length} enterprises laid in ${laySeconds} s`);

    const makingFrom = performance.now();
    const random = randomFor(seed, 'people');
    const plans = await planOf(owner, enterprises.slice(0, making), random);
    for (const plan of plans) {
      clock.time = plan.at;
      await makeCheck(scope, plan);
    }
    const makeSeconds = secondsSince(makingFrom);
    say(`${plans.length} checks made in ${makeSeconds} s`);

    clock.time = LONG_AFTER;
    const sweepingFrom = performance.now();
    while ((await scope(SYSTEM, sweepBatch)) > 0);
    const sweepSeconds = secondsSince(sweepingFrom);
    say(`the missed ones told in ${sweepSeconds} s`);

    const truth = enterprises.flatMap(truthOf2025);
    const wrong = await differences(owner, truth, plans);
    for (const line of wrong.slice(0, 10)) say(line);
    const figures = { enterprises: enterprises.length, ...(await countOf(owner)) };
    return { ...figures, laySeconds, makeSeconds, sweepSeconds, different: wrong.length, asTruth: wrong.length === 0 };
  } finally {
    await owner.end();
    await connected.close();
  }
}

const secondsSince = (from: number): number => Math.round((performance.now() - from) / 10) / 100;
