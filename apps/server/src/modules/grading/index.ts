import { gradingOperations as api, type makeGrading as makeOperation } from '@zhiben/contract/grading.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { GradingColour } from '@zhiben/vocabulary/grading.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { findGradings, showGrading } from './find-gradings.ts';
import type { GradingNeeds } from './grading-needs.ts';
import { gradingStore } from './grading-store.ts';
import { makeGrading } from './make-grading.ts';

export type { EnterpriseToGrade, GradingNeeds } from './grading-needs.ts';

/** The colour each enterprise was last graded; null where facts were missing. One never graded is missing from the answer. */
export const riskColours = (tx: Tx): Promise<ReadonlyMap<string, GradingColour | null>> =>
  gradingStore(tx).latestColours();

/** Grading of safety risk (安全风险分级), wired. The composition root calls it once. */
export function createGrading(needs: GradingNeeds) {
  const routes: readonly Route[] = [
    route(api.listGradings, ({ query, ...act }) => findGradings(act, query, needs)),
    route(api.getGrading, ({ params, ...act }) => showGrading(act, params.enterpriseId, needs)),
    route(api.makeGrading, ({ params, body, ...act }) => makeGrading(act, params.enterpriseId, body, needs)),
  ];
  return {
    routes,
    /** The use case itself, for whoever acts without HTTP. */
    grade: (act: Act, enterpriseId: string, body: BodyOf<typeof makeOperation>) =>
      makeGrading(act, enterpriseId, body, needs),
  };
}

export type Grading = ReturnType<typeof createGrading>;
