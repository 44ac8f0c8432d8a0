import { CHEMICAL_CASES } from './cases/chemical-cases.ts';
import { OIL_AND_GAS_CASES } from './cases/oil-and-gas-cases.ts';
import { PHARMA_CASES } from './cases/pharma-cases.ts';
import { STATION_CASES } from './cases/station-cases.ts';
import { STORAGE_CASES } from './cases/storage-cases.ts';
import type { District } from './county.ts';
import type { HazardCase } from './hazard-case.ts';
import type { HazardStory } from './hazard-story.ts';
import { tellStory } from './tell-story.ts';

export const HAZARD_CASES: readonly HazardCase[] = [
  ...PHARMA_CASES,
  ...CHEMICAL_CASES,
  ...OIL_AND_GAS_CASES,
  ...STORAGE_CASES,
  ...STATION_CASES,
];

/** The hazards of the district up to `today` ('YYYY-MM-DD'), in the order in which they were reported. */
export function hazardStories(district: District, today: string): readonly HazardStory[] {
  return HAZARD_CASES.flatMap(
    (hazard, index) => tellStory(hazard, `hazard-${index + 1}`, district, today) ?? [],
  ).toSorted((left, right) => left.report.at.getTime() - right.report.at.getTime());
}
