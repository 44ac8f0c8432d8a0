import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { Assistance } from '../assist/use-assistance.ts';

/** What the person has decided for one row, and the version of the row they saw. */
export interface Decision {
  readonly number: string;
  readonly version: number;
  readonly level: HazardLevel;
  readonly criterionId: string | null;
}

/** The nearest criterion of the assistant stands ready for a major hazard; the person may choose another. */
export function decide(
  { number, version }: HazardView,
  level: HazardLevel,
  assistance: Assistance | undefined,
): Decision {
  const nearest = assistance?.ranked[0]?.label.criterionId ?? null;
  return { number, version, level, criterionId: level === 'major' ? nearest : null };
}

/** What Enter alone agrees to. The assistant never proposes more than 疑似. */
export const proposed = ({ opinion }: Assistance): HazardLevel =>
  opinion === 'general-likely' ? 'general' : 'suspected';

/** A major hazard is judged by a named criterion. */
export const isComplete = ({ level, criterionId }: Decision): boolean => level !== 'major' || criterionId !== null;

export function countByLevel(decisions: readonly Decision[]): Readonly<Record<HazardLevel, number>> {
  const count = { major: 0, general: 0, suspected: 0 };
  for (const { level } of decisions) count[level] += 1;
  return count;
}
