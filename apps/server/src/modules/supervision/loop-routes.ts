import { loopOperations as api } from '@zhiben/contract/supervision-loop.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { acknowledge, handOver } from './loop/hand-over.ts';
import { draftPublication, listPublications, movePublicationOn, publicPublications } from './loop/publications.ts';
import { findLoop, showLoopBoard, showLoopRow } from './loop/show-loop.ts';
import type { SupervisionNeeds } from './supervision-needs.ts';

/** The closed loop of each major hazard, and what the public reads of it. */
export function loopRoutes(needs: SupervisionNeeds): readonly Route[] {
  return [
    route(api.listLoop, ({ query, ...act }) => findLoop(act, query, needs)),
    route(api.getLoopBoard, (act) => showLoopBoard(act, needs)),
    route(api.handOverHazard, async ({ params: { hazardId }, body, ...act }) => {
      await handOver(act, hazardId, body, needs);
      return showLoopRow(act, hazardId, needs);
    }),
    route(api.acknowledgeHandover, async ({ params, body, ...act }) => {
      await acknowledge(act, params, body, needs);
      return showLoopRow(act, params.hazardId, needs);
    }),
    route(api.listPublications, (act) => listPublications(act)),
    route(api.draftPublication, ({ body, ...act }) => draftPublication(act, body, needs)),
    route(api.movePublication, ({ params, body, ...act }) => movePublicationOn(act, params.publicationId, body)),
    openRoute(api.readPublications, ({ scope }) => publicPublications(scope)),
  ];
}
