import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import { drawUpCoverage } from './coverage/keep-coverage.ts';
import { documentRoutes } from './document-routes.ts';
import type { EnforcementNeeds } from './enforcement-needs.ts';
import { confirmOfficer, registerOfficer } from './officers/keep-officers.ts';
import { visitRoutes } from './visit-routes.ts';
import { planVisit, type VisitToPlan } from './visits/plan-visit.ts';
import { recordVisit, type VisitRecord } from './visits/record-visit.ts';
import { startVisit } from './visits/start-visit.ts';
import { findVisit } from './visits/visit-store.ts';

export type { EnforcementNeeds } from './enforcement-needs.ts';

/** Enforcement, wired. The composition root calls it once. */
export function createEnforcement(needs: EnforcementNeeds) {
  const routes: readonly Route[] = [...visitRoutes(needs), ...documentRoutes(needs)];
  return {
    routes,
    /** The use cases themselves, for whoever acts without HTTP. */
    registerOfficer,
    confirmOfficer,
    drawUpCoverage: (act: Act, year: number) => drawUpCoverage(act, year, needs),
    plan: (act: Act, visit: VisitToPlan) => planVisit(act, visit, needs),
    start: startVisit,
    record: (act: Act, id: string, body: VisitRecord) => recordVisit(act, id, body, needs),
    find: findVisit,
  };
}

export type Enforcement = ReturnType<typeof createEnforcement>;
