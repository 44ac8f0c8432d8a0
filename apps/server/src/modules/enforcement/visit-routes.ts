import { visitOperations as api } from '@zhiben/contract/enforcement.ts';
import { coverageOperations as plans } from '@zhiben/contract/enforcement-coverage.ts';
import { visitProposalOperations as proposals } from '@zhiben/contract/visit-proposals.ts';
import type { Act } from '../../platform/db/scope.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { changeAims } from './aims/aim-settings.ts';
import { proposeVisits } from './aims/propose-visits.ts';
import { drawUpCoverage, settleCoverage } from './coverage/keep-coverage.ts';
import { showCoverage } from './coverage/show-coverage.ts';
import type { EnforcementNeeds } from './enforcement-needs.ts';
import { confirmOfficer, listOfficers, registerOfficer } from './officers/keep-officers.ts';
import { addVisitEvidence } from './visits/add-visit-evidence.ts';
import { answerOrder } from './visits/answer-order.ts';
import { findVisits, visitsToMake } from './visits/find-visits.ts';
import { planVisit } from './visits/plan-visit.ts';
import { recheckVisit } from './visits/recheck-visit.ts';
import { recordVisit } from './visits/record-visit.ts';
import { startVisit, withdrawVisit } from './visits/start-visit.ts';
import { findVisit } from './visits/visit-store.ts';
import { toVisitDetail } from './visits/visit-view.ts';

/** Contract → use case → view. */
export function visitRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [...officerRoutes(), ...coverageRoutes(needs), ...readingRoutes(needs), ...makingRoutes(needs)];
}

function officerRoutes(): readonly Route[] {
  return [
    route(plans.listOfficers, (act) => listOfficers(act)),
    route(plans.registerOfficer, async ({ body, ...act }) => {
      await registerOfficer(act, body);
      return listOfficers(act);
    }),
    route(plans.confirmOfficer, async ({ params, ...act }) => {
      await confirmOfficer(act, params.officerId);
      return listOfficers(act);
    }),
  ];
}

function coverageRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [
    route(plans.getCoveragePlan, ({ params, ...act }) => showCoverage(act, params.year, needs)),
    route(plans.drawUpCoverage, async ({ params, ...act }) => {
      await drawUpCoverage(act, params.year, needs);
      return showCoverage(act, params.year, needs);
    }),
    route(plans.settleCoverage, async ({ params, body, ...act }) => {
      await settleCoverage(act, params, body);
      return showCoverage(act, params.year, needs);
    }),
  ];
}

function readingRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [
    route(proposals.listVisitProposals, ({ query, ...act }) => proposeVisits(act, query.limit, needs)),
    route(proposals.changeVisitAims, ({ body, ...act }) => changeAims(act, body)),
    route(api.listVisits, ({ query, ...act }) => findVisits(act, query, needs)),
    route(api.listVisitsToMake, async (act) => {
      const details = [];
      for (const visit of await visitsToMake(act)) details.push(await toVisitDetail(act, visit, needs));
      return details;
    }),
    route(api.getVisit, ({ params, ...act }) => detail(act, params.visitId, needs)),
  ];
}

function makingRoutes(needs: EnforcementNeeds): readonly Route[] {
  return [
    route(api.planVisit, async ({ body, ...act }) => detail(act, await planVisit(act, body, needs), needs)),
    route(api.startVisit, async ({ params: { visitId }, body, ...act }) => {
      await startVisit(act, visitId, body.version);
      return detail(act, visitId, needs);
    }),
    route(api.withdrawVisit, async ({ params: { visitId }, body, ...act }) => {
      await withdrawVisit(act, visitId, body.version, body.reason);
      return detail(act, visitId, needs);
    }),
    openRoute(api.addVisitEvidence, addVisitEvidence(needs)),
    route(api.recordVisit, async ({ params: { visitId }, body, ...act }) => {
      await recordVisit(act, visitId, body, needs);
      return detail(act, visitId, needs);
    }),
    route(api.answerOrder, async ({ params: { visitId }, body, ...act }) => {
      await answerOrder(act, visitId, body.version, body.words);
      return detail(act, visitId, needs);
    }),
    route(api.recheckVisit, async ({ params: { visitId }, body, ...act }) => {
      await recheckVisit(act, visitId, body, needs);
      return detail(act, visitId, needs);
    }),
  ];
}

const detail = async (act: Act, visitId: string, needs: EnforcementNeeds) =>
  toVisitDetail(act, await findVisit(act.tx, visitId), needs);
