import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { GradingFact, GradingFacts } from '@zhiben/rules/grading/grading-facts.ts';

/** What is on record of an enterprise; null where nobody has recorded it. */
export interface OnRecord {
  readonly majorHazardLevels: readonly (1 | 2 | 3 | 4)[] | null;
  readonly hazardousProcesses: number | null;
  readonly outsidePark: boolean | null;
  readonly standardizationLevel: 1 | 2 | 3 | 'none' | null;
  readonly postsWithoutDuties: number | null;
}

type Unknown = { readonly [Fact in GradingFact]?: GradingFacts[Fact] | null };

/** The facts a grading reads from the records of other rooms. */
export function recordedFacts(
  { majorHazardLevels, hazardousProcesses, locationKind, standardizationLevel }: EnterpriseFacts,
  duties: { readonly people: number; readonly postsWithoutList: number } | undefined,
): OnRecord {
  return {
    majorHazardLevels: majorHazardLevels ?? null,
    hazardousProcesses: hazardousProcesses?.length ?? null,
    outsidePark: locationKind === undefined ? null : locationKind !== 'park',
    standardizationLevel: standardizationLevel ?? null,
    postsWithoutDuties: duties === undefined || duties.people === 0 ? null : duties.postsWithoutList,
  };
}

/** Facts as the rules take them: what is null is not known. */
export const knownFacts = (...parts: readonly Unknown[]): GradingFacts =>
  Object.fromEntries(
    parts.flatMap((part) => Object.entries(part)).filter(([, value]) => value !== null),
  ) as GradingFacts;
