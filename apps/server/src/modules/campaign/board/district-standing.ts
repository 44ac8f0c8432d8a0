import type { BoardItem } from '@zhiben/contract/campaign.ts';
import { ItemStanding } from '@zhiben/vocabulary/campaign.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { CampaignNeeds, EnterpriseOnFile } from '../campaign-needs.ts';
import { type StandingWithWords, standingAt } from '../domain/item-standing.ts';
import { type NumberedItem, numberedItems } from '../domain/plan-items.ts';
import { type Filing, filingStore } from '../filings/filing-store.ts';
import { type PlanVersion, planInForce } from '../plan/plan-versions.ts';
import { readIndicators } from '../read-indicators.ts';

export interface ItemInDistrict extends NumberedItem {
  /** By enterprise. */
  readonly at: ReadonlyMap<string, StandingWithWords>;
}

export interface DistrictStanding {
  readonly version: PlanVersion;
  readonly today: string;
  readonly enterprises: readonly EnterpriseOnFile[];
  readonly items: readonly ItemInDistrict[];
  /** Revisions of papers, newest first, by enterprise. */
  readonly filings: ReadonlyMap<string, readonly Filing[]>;
}

/** Every item of the plan at every enterprise within reach, counted now. */
export async function districtStanding(
  act: Act,
  needs: CampaignNeeds,
  enterpriseId?: string,
): Promise<DistrictStanding> {
  const today = dayOf(act.now);
  const version = await planInForce(act.tx);
  const all = await needs.enterprisesWithFacts(act.tx);
  const enterprises = enterpriseId === undefined ? all : all.filter(({ id }) => id === enterpriseId);
  const readings = await readIndicators(act, enterprises, needs);
  const items = numberedItems(version.plan).map((numbered) => ({
    ...numbered,
    at: new Map(
      enterprises.map((enterprise) => [enterprise.id, standingAt(numbered.item, enterprise, readings, today)]),
    ),
  }));
  const filings = Map.groupBy(await filingStore(act.tx).of(enterpriseId), ({ enterprise_id }) => enterprise_id);
  return { version, today, enterprises, items, filings };
}

export type StandingCounts = Record<ItemStanding, number>;

export function countStandings(standings: Iterable<StandingWithWords>): StandingCounts {
  const counts = Object.fromEntries(ItemStanding.options.map((one) => [one, 0])) as StandingCounts;
  for (const { standing } of standings) counts[standing] += 1;
  return counts;
}

/** An item as the board shows it. What is the office's own and not counted by enterprise has no counts. */
export function toBoardItem({ measure, item, position, at }: ItemInDistrict): BoardItem {
  const { words, owner, scope, dueOn, indicator, clause } = item;
  return {
    measure: measure.number,
    item: position,
    ...{ words, owner, scope, dueOn, indicator },
    clause: clause ?? `第${measure.number}项`,
    counts: scope === 'district' ? null : countStandings(at.values()),
    overdue: [...at.values()].some(({ overdue }) => overdue),
  };
}
