import type { EffectRow } from '@zhiben/contract/dual-prevention.ts';
import type { HazardInPeriod } from '@zhiben/vocabulary/dual-prevention.ts';

type Of = Pick<EffectRow, 'enterpriseId' | 'weekOn' | 'untilOn'>;

/** The checks that a figure counts. */
export const checksHref = ({ enterpriseId, weekOn, untilOn }: Of, state: string): string =>
  `/checks/all?state=${state}&enterpriseId=${enterpriseId}&endedFrom=${weekOn}&endedUntil=${untilOn}`;

/** The investigations of stewards that a figure counts as not kept. */
export const stewardsHref = ({ enterpriseId, weekOn, untilOn }: Of): string =>
  `/installations/tasks?kind=inspect&state=late,missed&enterpriseId=${enterpriseId}&endedFrom=${weekOn}&endedUntil=${untilOn}`;

/** The hazards that a figure counts. */
export const hazardsHref = ({ enterpriseId, weekOn, untilOn }: Of, part: HazardInPeriod): string =>
  `/hazards?inPeriod=${part}&periodFrom=${weekOn}&periodUntil=${untilOn}&enterpriseId=${enterpriseId}`;
