import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import type { CampaignIndicator } from '@zhiben/rules/campaign/plan.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { CampaignNeeds, EnterpriseOnFile } from './campaign-needs.ts';
import * as judge from './domain/indicators.ts';
import type { Reading, Readings } from './domain/item-standing.ts';

/** The period of the running indicators. */
export const LOOKED_BACK_DAYS = 31;

type Counted<Count> = readonly (readonly [CampaignIndicator, (count: Count) => Reading | undefined])[];

const OF_CHECKS: Counted<judge.ChecksCount> = [
  ['self-checks-running', judge.selfChecksRunning],
  ['cadence-kept', judge.cadenceKept],
];
const OF_HAZARDS: Counted<judge.HazardsCount> = [
  ['hazards-determined', judge.hazardsDetermined],
  ['old-stock-cleared', judge.oldStockCleared],
  ['rectified-for-real', judge.rectifiedForReal],
  ['traced-back', judge.tracedBack],
];
/** Nothing on the register is a count too: there is nothing to rectify. */
const NO_HAZARDS: judge.HazardsCount = {
  ...{ onRecord: 0, undetermined: 0, major: 0, oldMajor: 0, oldOpen: 0, oldUndetermined: 0 },
  ...{ reopenedOpen: 0, foundByOthers: 0, traced: 0 },
};
const OF_STEWARDS: Counted<judge.StewardsCount> = [
  ['stewards-named', judge.stewardsNamed],
  ['stewardship-kept', judge.stewardshipKept],
];
const OF_INSPECTIONS: Counted<judge.JointCount> = [
  ['joint-inspected', judge.jointInspected],
  ['rechecks-done', judge.rechecksDone],
];
const OF_FILES: Counted<EnterpriseOnFile> = [
  ['standardization-3', ({ standardization }) => judge.standardizedTo(3, standardization)],
  ['standardization-2', ({ standardization }) => judge.standardizedTo(2, standardization)],
];

/** Counts every indicator anew from the records: a handful of queries, however many enterprises. */
export async function readIndicators(
  act: Pick<Act, 'tx' | 'now'>,
  enterprises: readonly EnterpriseOnFile[],
  needs: CampaignNeeds,
): Promise<Readings> {
  const today = dayOf(act.now);
  const fromOn = dayText(dayNumber(today) - LOOKED_BACK_DAYS);
  const yearFrom = `${today.slice(0, 4)}-01-01`;
  const hazards = await needs.hazardsCounted(act);
  const online = await needs.pointsOnline(act);
  return new Map([
    ...judged(await needs.checksEnded(act, fromOn), OF_CHECKS),
    ...judged(await needs.dutyLists(act), [['duty-lists-signed', judge.dutyListsSigned]]),
    ...judged(new Map([...enterprises.map(({ id }) => [id, NO_HAZARDS] as const), ...hazards]), OF_HAZARDS),
    ...judged(await needs.stewardship(act, fromOn), OF_STEWARDS),
    ...judged(await needs.jointInspections(act, yearFrom), OF_INSPECTIONS),
    ...judged(new Map(enterprises.map((enterprise) => [enterprise.id, enterprise])), OF_FILES),
    ...judged(online ?? new Map<string, judge.OnlineCount>(), [['monitoring-connected', judge.monitoringConnected]]),
    ...judged(await needs.visitsMade(act, yearFrom), [['inspected-this-year', judge.inspectedThisYear]]),
    ...judged(await needs.riskColours(act.tx), [['graded-orange', judge.gradedOrange]]),
  ]);
}

function judged<Count>(
  counts: ReadonlyMap<string, Count>,
  indicators: Counted<Count>,
): readonly (readonly [CampaignIndicator, ReadonlyMap<string, Reading>])[] {
  return indicators.map(([indicator, judgement]) => {
    const readings = [...counts].flatMap(([id, count]) => {
      const reading = judgement(count);
      return reading === undefined ? [] : [[id, reading] as const];
    });
    return [indicator, new Map(readings)] as const;
  });
}
