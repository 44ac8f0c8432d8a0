import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import { caseRoutes } from './case-routes.ts';
import { latestPaper } from './cases/case-papers.ts';
import { findCase, partiesOf } from './cases/case-store.ts';
import { decideCase } from './cases/decide-case.ts';
import { investigateCase } from './cases/investigate-case.ts';
import { answerRequest } from './cases/measures/answer-request.ts';
import { askOfHead } from './cases/measures/ask-of-head.ts';
import { moveCase } from './cases/move-case.ts';
import { notifyCase } from './cases/notify-case.ts';
import { payFine } from './cases/pay-fine.ts';
import { type CaseAgainst, type CaseToPropose, proposeCase } from './cases/propose-case.ts';
import { drawUpCoverage } from './coverage/keep-coverage.ts';
import { documentRoutes } from './document-routes.ts';
import { makeDocument, type Paper } from './documents/make-document.ts';
import { serveDocument } from './documents/serve-document.ts';
import { makeDraw, openDraw, publishDraw } from './draws/keep-draws.ts';
import type { EnforcementNeeds } from './enforcement-needs.ts';
import { confirmOfficer, registerOfficer } from './officers/keep-officers.ts';
import { visitRoutes } from './visit-routes.ts';
import { planVisit, type VisitToPlan } from './visits/plan-visit.ts';
import { recordVisit, type VisitRecord } from './visits/record-visit.ts';
import { startVisit } from './visits/start-visit.ts';
import { findVisit } from './visits/visit-store.ts';

export {
  casesAboutHazards,
  casesNamed,
  enforcementFigures,
  type OrderUnmet,
  ordersUnmet,
  paperHash,
  visitsNamed,
} from './answers.ts';
export { type EnforcementOfYear, enforcementOfYear, OPEN_CASE_STATES, visitsMade } from './coverage/year-figures.ts';
export type { EnforcementNeeds } from './enforcement-needs.ts';
export { casesOfPeriod, visitsOfPeriod } from './enforcement-of-period.ts';

type LetterPaper = Omit<Paper, 'visitId' | 'caseId' | 'officers'>;

/** Enforcement, wired. The composition root calls it once. */
export function createEnforcement(needs: EnforcementNeeds) {
  const routes: readonly Route[] = [...visitRoutes(needs), ...caseRoutes(needs), ...documentRoutes(needs)];
  return {
    routes,
    /** The use cases themselves, for whoever acts without HTTP. */
    registerOfficer,
    confirmOfficer,
    drawUpCoverage: (act: Act, year: number) => drawUpCoverage(act, year, needs),
    plan: (act: Act, visit: VisitToPlan) => planVisit(act, visit, needs),
    draws: {
      open: (act: Act, body: Parameters<typeof openDraw>[1]) => openDraw(act, body, needs),
      make: (act: Act, id: string, body: Parameters<typeof makeDraw>[2]) => makeDraw(act, id, body, needs),
      publish: publishDraw,
    },
    start: startVisit,
    record: (act: Act, id: string, body: VisitRecord) => recordVisit(act, id, body, needs),
    find: findVisit,
    /** A letter of supervision, numbered and kept as a paper of the office. */
    makeLetterPaper: (act: Act, letter: LetterPaper) =>
      makeDocument(act, { ...letter, visitId: null, officers: [] }, needs),
    serve: (act: Act, id: string, body: Parameters<typeof serveDocument>[2]) => serveDocument(act, id, body, needs),
    cases: {
      find: findCase,
      parties: (act: Act, id: string) => partiesOf(act.tx, [id]),
      paper: latestPaper,
      propose: (act: Act, body: CaseToPropose, against?: CaseAgainst) => proposeCase(act, body, needs, against),
      investigate: investigateCase,
      notify: (act: Act, id: string, body: Parameters<typeof notifyCase>[2]) => notifyCase(act, id, body, needs),
      decide: (act: Act, id: string, body: Parameters<typeof decideCase>[2]) => decideCase(act, id, body, needs),
      pay: payFine,
      ask: askOfHead,
      answer: (act: Act, id: string, body: Parameters<typeof answerRequest>[2]) => answerRequest(act, id, body, needs),
      move: (act: Act, id: string, body: Parameters<typeof moveCase>[2]) => moveCase(act, id, body, needs),
    },
  };
}

export type Enforcement = ReturnType<typeof createEnforcement>;
