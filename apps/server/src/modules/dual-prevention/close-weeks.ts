import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { recordMany } from '../../platform/ledger/record.ts';
import { countWeeks } from './count-weeks.ts';
import { endedWeeks, type Week, weekOf } from './domain/week.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';
import { settingsFor, settingsVersions } from './effect-settings.ts';
import { type ClosedWeek, effectStore } from './effect-store.ts';

type Needs = Pick<DualPreventionNeeds, 'checkCoverage' | 'checksOfWeeks' | 'hazardsOfWeeks' | 'stewardshipOfWeeks'>;

/** A week that has ended and the enterprises that have not closed it. */
export interface OpenWeek extends Week {
  readonly enterpriseIds: readonly string[];
}

/**
 * The ended weeks nobody has closed, oldest first. A week waits until its checks have been laid to its end: before that, after the
 * server stood still, too few would be counted as planned.
 */
export async function openWeeks({ tx, now }: Act, needs: Pick<Needs, 'checkCoverage'>): Promise<readonly OpenWeek[]> {
  const today = dayOf(now);
  const coverage = await needs.checkCoverage(tx);
  const last = await effectStore(tx).lastClosed();
  const open = [...coverage].flatMap(([enterpriseId, { sinceOn, laidUntilOn }]) =>
    endedWeeks(last.get(enterpriseId) ?? sinceOn, today)
      .filter(({ weekOn, untilOn }) => weekOn !== last.get(enterpriseId) && untilOn <= laidUntilOn)
      .map(({ weekOn }) => ({ enterpriseId, weekOn })),
  );
  return [...Map.groupBy(open, ({ weekOn }) => weekOn)]
    .map(([weekOn, those]) => ({ ...weekOf(weekOn), enterpriseIds: those.map(({ enterpriseId }) => enterpriseId) }))
    .toSorted((one, other) => one.weekOn.localeCompare(other.weekOn));
}

/** Closes one week of many enterprises. Whatever comes to light later does not change it any more. */
export async function closeWeek(act: Act, { weekOn, untilOn, enterpriseIds }: OpenWeek, needs: Needs): Promise<number> {
  const settings = settingsFor(await settingsVersions(act.tx), weekOn);
  const countsOf = await countWeeks(act.tx, { fromOn: weekOn, untilOn, now: act.now }, needs);
  const closed = await effectStore(act.tx).close(
    enterpriseIds.map((enterpriseId) => ({ enterpriseId, weekOn, counts: countsOf(enterpriseId, weekOn), settings })),
    act.now,
  );
  if (closed.length > 0) await tell(act, weekOn, closed);
  return closed.length;
}

const tell = (act: Act, weekOn: string, closed: readonly ClosedWeek[]): Promise<void> =>
  recordMany(
    act,
    closed.map((row) => ({
      act: 'effect.close',
      subjectKind: 'effect',
      subjectId: row.id,
      enterpriseId: row.enterprise_id,
      detail: {
        weekOn,
        score: row.effect.score,
        grade: row.effect.grade,
        effect: row.effect,
        counts: row.counts,
        settingsVersion: row.settings_version,
        rule: row.rule,
      },
    })),
    {
      act: 'effect.close',
      subjectKind: 'effect',
      subjectId: weekOn,
      enterpriseId: null,
      detail: { weekOn, enterprises: closed.length },
    },
  );
