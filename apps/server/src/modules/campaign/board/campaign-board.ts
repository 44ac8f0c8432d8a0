import type { getCampaignBoard as operation } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { PlanFiling } from '@zhiben/rules/campaign/plan.ts';
import { FilingState } from '@zhiben/vocabulary/campaign.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { CampaignNeeds } from '../campaign-needs.ts';
import { standingOf } from '../filings/filing-view.ts';
import { type DistrictStanding, districtStanding, toBoardItem } from './district-standing.ts';

type Board = ResultOf<typeof operation>;

/** How far the district has come with its plan: every item by deadline, applicability and what records show done. */
export const campaignBoard = async (act: Act, needs: CampaignNeeds): Promise<Board> =>
  boardOf(await districtStanding(act, needs), act.now);

/** The same, from a standing that was counted already. */
export function boardOf(standing: DistrictStanding, now: Date): Board {
  const { version, enterprises, items } = standing;
  return {
    title: version.plan.title,
    planVersion: version.version,
    computedAt: now.toISOString(),
    enterprises: enterprises.length,
    measures: version.plan.measures.map(({ number, section, title }) => ({
      ...{ number, section, title },
      items: items.filter(({ measure }) => measure.number === number).map(toBoardItem),
    })),
    filings: version.plan.filings.map((filing) => filingCounts(filing, standing)),
  };
}

function filingCounts(filing: PlanFiling, { enterprises, filings, today }: DistrictStanding): Board['filings'][number] {
  const { kind, year, title, dueOn } = filing;
  const counts = Object.fromEntries(FilingState.options.map((state) => [state, 0])) as Record<FilingState, number>;
  let lateOnes = 0;
  for (const { id } of enterprises) {
    const { state, late } = standingOf(filing, revisionsOf(filing, filings.get(id)), today);
    counts[state] += 1;
    if (late) lateOnes += 1;
  }
  return { kind, year, title, dueOn, counts, late: lateOnes };
}

/** The revisions of one paper among all of an enterprise, newest first. */
export const revisionsOf = <Row extends { readonly kind: string; readonly year: number }>(
  { kind, year }: Pick<PlanFiling, 'kind' | 'year'>,
  rows: readonly Row[] = [],
): readonly Row[] => rows.filter((row) => row.kind === kind && row.year === year);
