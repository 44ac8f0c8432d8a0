import { criteriaOf, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import type { Route } from '../../platform/http/route.ts';
import { hazardRoutes } from './hazard-routes.ts';
import type { HazardsNeeds } from './hazards-needs.ts';

export { hazardEnterprise, homeFigures, openHazards, searchHazards } from './answers.ts';
export { waitingFor } from './domain/next-duty.ts';
export type { HazardsNeeds } from './hazards-needs.ts';
export { type KnownHazard, handBackRegister, knownHazards, type RegisterRow, takeOverRegister } from './take-over-register.ts';

/** The hazards module, wired. The composition root calls it once. */
export function createHazards(needs: HazardsNeeds): { readonly routes: readonly Route[] } {
  return { routes: hazardRoutes(needs) };
}

const TITLES = new Map(editionsOfMajorHazardCriteria.flatMap(({ id }) => criteriaOf(id)).map((criterion) => [criterion.id, criterion.title]));

/** The short Chinese title of a criterion of any edition. */
export const criterionTitle = (criterionId: string): string | undefined => TITLES.get(criterionId);
