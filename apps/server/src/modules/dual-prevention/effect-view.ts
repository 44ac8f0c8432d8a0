import type { EffectFigures, EffectRow } from '@zhiben/contract/dual-prevention.ts';
import type { Effect } from '@zhiben/rules/dual-prevention/effect.ts';
import type { EffectStanding } from '@zhiben/vocabulary/dual-prevention.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type Counts, effectFrom, sameCounts } from './domain/figures.ts';
import type { Week } from './domain/week.ts';
import type { SettingsVersion } from './effect-settings.ts';
import type { ClosedWeek } from './effect-store.ts';

interface EffectAsked {
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly week: Week;
  readonly today: string;
  /** From which day checks were laid; undefined where none were. */
  readonly coveredSinceOn: string | undefined;
  readonly closed: ClosedWeek | undefined;
  /** As the records now are. */
  readonly counts: Counts;
  readonly settings: SettingsVersion;
}

/** One week of one enterprise. What was closed stands; what the records say now is put beside it where it differs. */
export function toRow({ enterprise, closed, counts, settings, ...asked }: EffectAsked): EffectRow {
  const { week, today, coveredSinceOn } = asked;
  const head = { enterpriseId: EnterpriseId.parse(enterprise.id), enterpriseName: enterprise.name, ...week };
  if (closed !== undefined) {
    return {
      ...head,
      standing: 'closed',
      figures: toFigures(closed.counts, closed.effect),
      recomputed: sameCounts(closed.counts, counts) ? null : toFigures(counts, effectFrom(counts, closed.settings)),
      settingsVersion: closed.settings_version,
      closedAt: closed.closed_at.toISOString(),
    };
  }
  const standing = standingOf(week, today, coveredSinceOn);
  return {
    ...head,
    standing,
    figures: standing === 'uncovered' ? null : toFigures(counts, effectFrom(counts, settings.settings)),
    recomputed: null,
    settingsVersion: settings.version,
    closedAt: null,
  };
}

function standingOf({ untilOn }: Week, today: string, coveredSinceOn: string | undefined): EffectStanding {
  if (coveredSinceOn === undefined || coveredSinceOn > untilOn) return 'uncovered';
  return untilOn >= today ? 'running' : 'unclosed';
}

const toFigures = (counts: Counts, { vetoed, ...effect }: Effect): EffectFigures => ({
  ...counts,
  stewardshipMissed: counts.stewardshipMissed ?? null,
  ...effect,
  vetoed: [...vetoed],
});
