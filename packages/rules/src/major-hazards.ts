import { type Edition, isInForce } from './engine/edition.ts';
import { aq30672026 } from './standards/aq-3067-2026/edition.ts';
import { aq3067Topics } from './standards/aq-3067-2026/topics.ts';
import type { Criterion } from './standards/criterion.ts';
import { mem2017121Criteria } from './standards/mem-2017-121/criteria.ts';
import { mem2017121 } from './standards/mem-2017-121/edition.ts';

export type { Criterion } from './standards/criterion.ts';

/** Every edition of the determination criteria for major accident hazards, oldest first. */
export const editionsOfMajorHazardCriteria: readonly Edition[] = [mem2017121, aq30672026];

const CRITERIA: readonly Criterion[] = [...mem2017121Criteria, ...aq3067Topics];
const BY_ID = new Map(CRITERIA.map((criterion) => [criterion.id, criterion]));

/** The edition a hazard found on that day ('YYYY-MM-DD') is judged by; the first edition serves for days before it. */
export function editionInForce(asOf: string): Edition {
  return editionsOfMajorHazardCriteria.findLast((edition) => isInForce(edition, asOf)) ?? mem2017121;
}

export function criteriaOf(editionId: string): readonly Criterion[] {
  return CRITERIA.filter((criterion) => criterion.editionId === editionId);
}

export function criterion(editionId: string, criterionId: string): Criterion | undefined {
  const found = BY_ID.get(criterionId);
  return found?.editionId === editionId ? found : undefined;
}

/** The criteria of the other edition on the same topic, so that a record can carry both labels. */
export function counterparts(criterionId: string): readonly Criterion[] {
  const ids = BY_ID.get(criterionId)?.counterparts ?? [];
  return ids.flatMap((id) => BY_ID.get(id) ?? []);
}
