import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import { type Act, SYSTEM } from '../../../platform/db/scope.ts';
import { layDuties } from '../../../platform/duties/index.ts';
import { createBell } from '../../../platform/jobs/bell.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import type { CampaignNeeds } from '../campaign-needs.ts';
import { ASKED_BEFORE_DAYS } from '../domain/filing-state.ts';
import { planInForce } from '../plan/plan-versions.ts';
import { dutyToFile } from './filing-duties.ts';
import { filingStore, subjectOf } from './filing-store.ts';
import { opensOn } from './filing-view.ts';

type Needs = Pick<CampaignNeeds, 'enterprisesWithFacts'>;

/** Reminds enterprises of the papers whose time has come, each once. */
export function layFilingsJob(needs: Needs): Job {
  return {
    name: 'campaign.lay-filings',
    cron: '17 * * * *',
    bell: createBell(),
    run: ({ scope }) => scope(SYSTEM, (act) => layFilings(act, needs)),
  };
}

/**
 * Lays the duty of every paper that is being asked for. What fell due long before this product knew of it is seen on the board as not
 * filed, and nobody is reminded of it years later.
 */
export async function layFilings(act: Act, { enterprisesWithFacts }: Needs): Promise<void> {
  const { tx, now } = act;
  const today = dayOf(now);
  const since = dayText(dayNumber(today) - ASKED_BEFORE_DAYS);
  await sql`select pg_advisory_xact_lock(hashtext('zhiben.campaign-filings'))`.execute(tx);
  const { plan } = await planInForce(tx);
  const asked = plan.filings.filter((filing) => opensOn(filing) <= today && filing.dueOn >= since);
  if (asked.length === 0) return;
  const enterprises = await enterprisesWithFacts(tx);
  const papers = asked.flatMap((filing) =>
    enterprises.map(({ id }) => ({ filing, paper: { enterpriseId: id, kind: filing.kind, year: filing.year } })),
  );
  const settled = new Set(
    (await filingStore(tx).of()).map((one) => subjectOf({ ...one, enterpriseId: one.enterprise_id })),
  );
  const laid = await tx.selectFrom('duties').select('subject_id').where('kind', '=', 'campaign-file').execute();
  for (const { subject_id } of laid) settled.add(subject_id);
  await layDuties(
    act,
    papers.filter(({ paper }) => !settled.has(subjectOf(paper))).map(({ paper, filing }) => dutyToFile(paper, filing)),
  );
}
