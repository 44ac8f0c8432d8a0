import type { ReportHazard } from '@zhiben/contract/hazards.ts';
import { criteriaOf, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import type { z } from 'zod';
import type { Act } from '../../platform/db/scope.ts';
import { hazardRoutes } from './hazard-routes.ts';
import type { HazardsNeeds } from './hazards-needs.ts';
import { hazardMoves } from './moves/hazard-moves.ts';
import { reportHazard } from './report-hazard.ts';

export { hazardEnterprise, hazardNumbers, homeFigures, openAmong, openHazards, searchHazards } from './answers.ts';
export { waitingFor } from './domain/next-duty.ts';
export { type HazardsCounted, hazardsCounted } from './hazards-counted.ts';
export { type HazardFound, hazardsFound } from './hazards-found.ts';
export { type HazardsOfWeek, hazardsOfWeeks } from './hazards-in-period.ts';
export { hazardsNamed } from './hazards-named.ts';
export type { HazardsNeeds } from './hazards-needs.ts';
export { type HazardOnRecord, hazardOnRecord, hazardsAtPlace } from './hazards-on-record.ts';
export { hazardsReported } from './hazards-reported.ts';
export { type FalselyRectified, falselyRectified, type MajorHazard, majorHazards } from './hazards-supervised.ts';
export { overdueMajor } from './overdue-major.ts';
export {
  handBackRegister,
  type KnownHazard,
  knownHazards,
  type RegisterRow,
  takeOverRegister,
} from './take-over-register.ts';

/** The hazards module, wired. The composition root calls it once. */
export function createHazards(needs: HazardsNeeds) {
  return {
    routes: hazardRoutes(needs),
    /** The use cases themselves, for whoever acts without HTTP. */
    report: async (act: Act, body: z.output<typeof ReportHazard>) => (await reportHazard(act, body, needs)).hazard,
    moves: hazardMoves,
  };
}

export type Hazards = ReturnType<typeof createHazards>;

const TITLES = new Map(
  editionsOfMajorHazardCriteria.flatMap(({ id }) => criteriaOf(id)).map(({ id, title }) => [id, title]),
);

/** The short Chinese title of a criterion of any edition. */
export const criterionTitle = (criterionId: string): string | undefined => TITLES.get(criterionId);
