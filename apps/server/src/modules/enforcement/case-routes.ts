import { caseMeasureOperations as measures } from '@zhiben/contract/case-measure-operations.ts';
import { caseOperations as api } from '@zhiben/contract/enforcement-cases.ts';
import type { Act } from '../../platform/db/scope.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { findCase } from './cases/case-store.ts';
import { toCaseDetail } from './cases/case-view.ts';
import { decideCase } from './cases/decide-case.ts';
import { findCases } from './cases/find-cases.ts';
import { investigateCase } from './cases/investigate-case.ts';
import { answerRequest } from './cases/measures/answer-request.ts';
import { askOfHead } from './cases/measures/ask-of-head.ts';
import { endHolding } from './cases/measures/end-holding.ts';
import { resumeCase, suspendCase } from './cases/measures/suspend-case.ts';
import { moveCase } from './cases/move-case.ts';
import { notifyCase } from './cases/notify-case.ts';
import { payFine } from './cases/pay-fine.ts';
import { proposeCase } from './cases/propose-case.ts';
import type { EnforcementNeeds } from './enforcement-needs.ts';

/** Cases: each step answers with the case as it stands after it. */
export function caseRoutes(needs: EnforcementNeeds): readonly Route[] {
  const detail = async (act: Act, id: string) => toCaseDetail(act, await findCase(act.tx, id), needs);
  return [
    route(api.listCases, ({ query, ...act }) => findCases(act, query, needs)),
    route(api.getCase, ({ params, ...act }) => detail(act, params.caseId)),
    route(api.proposeCase, async ({ body, ...act }) => detail(act, await proposeCase(act, body, needs))),
    route(api.investigateCase, async ({ params: { caseId }, body, ...act }) => {
      await investigateCase(act, caseId, body);
      return detail(act, caseId);
    }),
    route(api.notifyCase, async ({ params: { caseId }, body, ...act }) => {
      await notifyCase(act, caseId, body, needs);
      return detail(act, caseId);
    }),
    route(api.decideCase, async ({ params: { caseId }, body, ...act }) => {
      await decideCase(act, caseId, body, needs);
      return detail(act, caseId);
    }),
    route(api.payFine, async ({ params: { caseId }, body, ...act }) => {
      await payFine(act, caseId, body);
      return detail(act, caseId);
    }),
    route(measures.suspendCase, async ({ params: { caseId }, body, ...act }) => {
      await suspendCase(act, caseId, body);
      return detail(act, caseId);
    }),
    route(measures.resumeCase, async ({ params: { caseId }, body, ...act }) => {
      await resumeCase(act, caseId, body);
      return detail(act, caseId);
    }),
    route(measures.askOfHead, async ({ params: { caseId }, body, ...act }) => {
      await askOfHead(act, caseId, body);
      return detail(act, caseId);
    }),
    route(measures.answerRequest, async ({ params: { caseId }, body, ...act }) => {
      await answerRequest(act, caseId, body, needs);
      return detail(act, caseId);
    }),
    route(measures.endHolding, async ({ params: { caseId }, body, ...act }) => {
      await endHolding(act, caseId, body, needs);
      return detail(act, caseId);
    }),
    route(api.moveCase, async ({ params: { caseId }, body, ...act }) => {
      await moveCase(act, caseId, body, needs);
      return detail(act, caseId);
    }),
  ];
}
