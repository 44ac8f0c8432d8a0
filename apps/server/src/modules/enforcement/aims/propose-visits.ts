import type { VisitProposal, VisitProposals } from '@zhiben/contract/visit-proposals.ts';
import { mergeVisits } from '@zhiben/rules/enforcement/merge-visits.ts';
import { aimAt } from '@zhiben/rules/enforcement/visit-aims.ts';
import { VisitId } from '@zhiben/vocabulary/ids.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { EnforcementNeeds, OnFile, RiskNeeds } from '../enforcement-needs.ts';
import { currentAims } from './aim-settings.ts';
import { gatherFacts } from './gather-facts.ts';
import { servicesToCome } from './what-visits-serve.ts';

export type ProposalNeeds = RiskNeeds & Pick<EnforcementNeeds, 'enterprisesOnFile'>;

/** Who should be visited first and why, as the records stand now. Nobody is left out for what nobody knows of them. */
export async function proposeVisits(act: Act, limit: number, needs: ProposalNeeds): Promise<VisitProposals> {
  const today = dayOf(act.now);
  const aims = await currentAims(act.tx);
  const facts = await gatherFacts(act, needs);
  const files = await needs.enterprisesOnFile(act.tx);
  const ranked = files
    .map((file) => ({ file, facts: facts.of(file.id), aimed: aimAt(facts.of(file.id), aims.settings, today) }))
    .filter(({ aimed }) => aimed.reasons.length > 0)
    .toSorted((one, other) => other.aimed.score - one.aimed.score || byName(one.file, other.file));
  const toCome = Map.groupBy(
    await servicesToCome(act, needs, aims.settings.mergeWithinDays),
    ({ enterpriseId }) => enterpriseId,
  );
  const planned = await plannedAlready(act);
  const items = ranked.slice(0, limit).map(({ file, facts: known, aimed }, at) => ({
    rank: at + 1,
    enterpriseId: file.id,
    enterpriseName: file.name,
    kind: file.kind,
    score: aimed.score,
    reasons: [...aimed.reasons],
    lastVisitOn: known.lastVisitOn,
    planned: planned.get(file.id) ?? null,
    merged: mergedOf(toCome.get(file.id) ?? [], today, aims.settings.mergeWithinDays),
  }));
  return {
    asOf: today,
    aims,
    items,
    withReason: ranked.length,
    withoutReason: files.length - ranked.length,
    planMissing: facts.planMissing,
  };
}

const byName = (one: OnFile, other: OnFile) => one.name.localeCompare(other.name, 'zh-CN');

function mergedOf(
  toCome: Awaited<ReturnType<typeof servicesToCome>>,
  today: string,
  withinDays: number,
): VisitProposal['merged'] {
  const merged = mergeVisits(toCome, today, withinDays);
  if (merged === undefined) return null;
  return { on: merged.on, services: merged.items.map(({ kind, subjectId, title }) => ({ kind, subjectId, title })) };
}

/** The next inspection of each that has not begun. The database keeps back those this person may not know of. */
async function plannedAlready({ tx }: Act): Promise<ReadonlyMap<string, NonNullable<VisitProposal['planned']>>> {
  const rows = await tx
    .selectFrom('visits')
    .select(['id', 'enterprise_id', 'planned_on'])
    .where('started_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('planned_on', 'desc')
    .execute();
  return new Map(
    rows.map(({ id, enterprise_id, planned_on }) => [enterprise_id, { visitId: VisitId.parse(id), on: planned_on }]),
  );
}
