import { createDirectory } from '@zhiben/server/modules/directory/index.ts';
import { effectsOfWeek } from '@zhiben/server/modules/dual-prevention/find-effects.ts';
import { createDualPrevention } from '@zhiben/server/modules/dual-prevention/index.ts';
import { hazardsOfWeeks } from '@zhiben/server/modules/hazards/index.ts';
import { stewardshipOfWeeks } from '@zhiben/server/modules/installations/index.ts';
import { checkCoverage, checksOfWeeks } from '@zhiben/server/modules/self-checks/index.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import pg from 'pg';
import { CHECKS_OF_A_WEEK, FIRST_MONDAY, fillWeeks, type Size } from './fill-weeks.ts';

const DAY_MS = 86_400_000;

/** Closes the weeks of a district as its server would, and says how long the last one took and whether the sums are true. */
export async function closeAndRead(ownerUrl: string, size: Size, say: (line: string) => void) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const connected = connect(appUrl(ownerUrl), { max: 4 });
  const firstMonday = Date.parse(`${FIRST_MONDAY}T00:30:00+08:00`);
  const clock = { time: new Date(firstMonday), now: () => clock.time };
  const scope = scopeOf(connected.db, clock);
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const needs = {
    enterprises: directory.enterprisesForMatching,
    enterpriseNames: directory.enterpriseNames,
    checkCoverage,
    checksOfWeeks,
    hazardsOfWeeks,
    stewardshipOfWeeks,
  };
  const { closeWeeks } = createDualPrevention(needs);
  const closeUntil = (weeks: number) => {
    clock.time = new Date(firstMonday + weeks * 7 * DAY_MS);
    return timeOf(() => closeWeeks({ scope, signal: new AbortController().signal }));
  };
  try {
    await fillWeeks(owner, size);
    say(`${size.enterprises} enterprises, ${size.weeks} weeks and ${size.hazards} hazards entered`);
    const catchUpMs = await closeUntil(size.weeks - 1);
    say(`${size.weeks - 1} weeks made up for in ${catchUpMs} ms`);
    const lastWeekMs = await closeUntil(size.weeks);
    const idleMs = await closeUntil(size.weeks);
    say(`the last week closed in ${lastWeekMs} ms; a round with nothing to close took ${idleMs} ms`);
    const listMs = await timeOf(() => scope(SYSTEM, (act) => effectsOfWeek(act, {}, needs)));
    say(`the week of all read in ${listMs} ms, reckoned anew beside what was closed`);
    const { rows } = await owner.query(
      `select count(*)::int as closed, sum((counts ->> 'planned')::int)::int as planned, sum((counts ->> 'found')::int)::int as found,
              sum((counts ->> 'due')::int)::int as due, sum((counts ->> 'accepted')::int)::int as accepted from effect_weeks`,
    );
    const truth = trueSums(size);
    const asTruth = Object.entries(truth).every(([what, sum]) => rows[0][what] === sum);
    return { catchUpMs, lastWeekMs, idleMs, listMs, ...rows[0], truth, asTruth };
  } finally {
    await owner.end();
    await connected.close();
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return Math.round(performance.now() - startedAt);
}

/** Those found in the last week fall due after it. */
function trueSums({ enterprises, weeks, hazards }: Size) {
  const days = weeks * 7;
  const all = Array.from({ length: hazards }, (_, n) => n);
  const due = all.filter((n) => (n % days) + 7 < days);
  return {
    closed: enterprises * weeks,
    planned: enterprises * weeks * CHECKS_OF_A_WEEK,
    found: hazards,
    due: due.length,
    accepted: due.filter((n) => n % 4 !== 0).length,
  };
}
