import type {
  EnterpriseFacts,
  EnterpriseKind,
  LocationKind,
  MajorHazardLevel,
  Ownership,
} from '../enterprise-facts.ts';

/** What is on file of an enterprise; null where nobody has recorded it. */
export interface OnFile {
  readonly kind: EnterpriseKind;
  readonly hasStorage: boolean | null;
  readonly ownership: Ownership | null;
  readonly locationKind: LocationKind | null;
  readonly hazardousProcesses: readonly string[] | null;
  readonly installations: readonly { readonly level: MajorHazardLevel | null }[] | null;
  readonly standardization: keyof typeof LEVEL_REACHED | null;
}

const LEVEL_REACHED = { '1': 1, '2': 2, '3': 3, none: 'none' } as const;

/** The facts that rules judge by. What is not on file is unknown to them, never a "no". */
export function factsOnFile(file: OnFile): EnterpriseFacts {
  return {
    kind: file.kind,
    hasStorage: file.hasStorage ?? undefined,
    ownership: file.ownership ?? undefined,
    locationKind: file.locationKind ?? undefined,
    hazardousProcesses: file.hazardousProcesses ?? undefined,
    majorHazardLevels: levelsOf(file.installations),
    standardizationLevel: file.standardization === null ? undefined : LEVEL_REACHED[file.standardization],
  };
}

/** One installation that nobody has graded leaves the whole list unknown: the level not recorded may be any. */
function levelsOf(installations: OnFile['installations']): readonly MajorHazardLevel[] | undefined {
  const levels = (installations ?? [null]).map((installation) => installation?.level ?? null);
  return levels.every((level) => level !== null) ? [...new Set(levels)].sort() : undefined;
}
