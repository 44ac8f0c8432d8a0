import type { HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { Hazard } from './hazard.ts';

const ANEW = { rectifiedBy: null, acceptedBy: null, appliedBy: null, reviewedBy: null } as const;

/** The hazard in its new state. Whoever sends it back to be rectified wipes who did what before: the ledger keeps it. */
export function movedTo(hazard: Hazard, state: HazardState, now: Date, change: Partial<Hazard> = {}): Hazard {
  const anew = state === 'rectifying' || state === 'awaiting-listing' ? ANEW : {};
  const closedAt = state === 'written-off' || state === 'closed' || state === 'dismissed' ? now : null;
  return { ...hazard, ...anew, ...change, state, closedAt, version: hazard.version + 1 };
}

/** The hazard under a new judgement. */
export function judged(
  hazard: Hazard,
  level: HazardLevel,
  editionId: string,
  criterionId: string | null,
): Partial<Hazard> {
  return { level, editionId, criterionId, rectifyBy: hazard.rectifyBy };
}
