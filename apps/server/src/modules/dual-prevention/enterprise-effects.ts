import type { listEnterpriseEffects as operation } from '@zhiben/contract/dual-prevention.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { countWeeks } from './count-weeks.ts';
import { weekAfter, weekOf } from './domain/week.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';
import { enterpriseNotFound } from './effect-refusals.ts';
import { settingsFor, settingsVersions } from './effect-settings.ts';
import { effectStore } from './effect-store.ts';
import { toRow } from './effect-view.ts';

const WEEKS_SHOWN = 12;

/** The last weeks of one enterprise, the running one first, counted at once. */
export async function enterpriseEffects(
  { tx, now }: Act,
  enterpriseId: string,
  needs: DualPreventionNeeds,
): Promise<ResultOf<typeof operation>> {
  const name = (await needs.enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
  if (name === undefined) throw enterpriseNotFound();
  const today = dayOf(now);
  const running = weekOf(today);
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, before) => weekAfter(running, -before));
  const range = { fromOn: weeks.at(-1)?.weekOn ?? running.weekOn, untilOn: running.untilOn, enterpriseId };

  const versions = await settingsVersions(tx);
  const countsOf = await countWeeks(tx, { ...range, now }, needs);
  const coverage = (await needs.checkCoverage(tx)).get(enterpriseId);
  const closed = new Map((await effectStore(tx).closed(range)).map((row) => [row.week_on, row]));
  return {
    enterpriseName: name,
    weeks: weeks.map((week) =>
      toRow({
        enterprise: { id: enterpriseId, name },
        week,
        today,
        coveredSinceOn: coverage?.sinceOn,
        closed: closed.get(week.weekOn),
        counts: countsOf(enterpriseId, week.weekOn),
        settings: settingsFor(versions, week.weekOn),
      }),
    ),
  };
}
