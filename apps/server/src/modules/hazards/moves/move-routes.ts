import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { hazardOperations as api } from '@zhiben/contract/hazards.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import type { Hazard } from '../domain/hazard.ts';
import { acceptHazard } from './accept-hazard.ts';
import { applyHazard } from './apply-hazard.ts';
import { closeHazardOnRecord } from './close-hazard-on-record.ts';
import { commentHazard } from './comment-hazard.ts';
import { determineHazard } from './determine-hazard.ts';
import { dismissHazard } from './dismiss-hazard.ts';
import { extendHazard } from './extend-hazard.ts';
import { listHazard } from './list-hazard.ts';
import { planHazard } from './plan-hazard.ts';
import { rectifyHazard } from './rectify-hazard.ts';
import { rejectHazard } from './reject-hazard.ts';
import { reopenHazard } from './reopen-hazard.ts';
import { returnHazard } from './return-hazard.ts';
import { resumeProduction, stopProduction } from './stop-production.ts';
import { writeOffHazard } from './write-off-hazard.ts';

/** One route for each move of a hazard; each answers with the hazard as it stands then. */
export function moveRoutes(detailOf: (act: Act, hazard: Hazard) => Promise<HazardDetail>): readonly Route[] {
  const show = async (act: Act, moved: Promise<Hazard>) => detailOf(act, await moved);
  return [
    route(api.determineHazard, (call) => show(call, determineHazard(call, commandOf(call)))),
    route(api.dismissHazard, (call) => show(call, dismissHazard(call, commandOf(call)))),
    route(api.listHazardPublicly, (call) => show(call, listHazard(call, commandOf(call)))),
    route(api.planHazard, (call) => show(call, planHazard(call, commandOf(call)))),
    route(api.rectifyHazard, (call) => show(call, rectifyHazard(call, commandOf(call)))),
    route(api.acceptHazard, (call) => show(call, acceptHazard(call, commandOf(call)))),
    route(api.rejectHazard, (call) => show(call, rejectHazard(call, commandOf(call)))),
    route(api.applyHazard, (call) => show(call, applyHazard(call, commandOf(call)))),
    route(api.writeOffHazard, (call) => show(call, writeOffHazard(call, commandOf(call)))),
    route(api.returnHazard, (call) => show(call, returnHazard(call, commandOf(call)))),
    route(api.reopenHazard, (call) => show(call, reopenHazard(call, commandOf(call)))),
    route(api.closeHazardOnRecord, (call) => show(call, closeHazardOnRecord(call, commandOf(call)))),
    route(api.stopProduction, (call) => show(call, stopProduction(call, commandOf(call)))),
    route(api.resumeProduction, (call) => show(call, resumeProduction(call, commandOf(call)))),
    route(api.extendHazard, (call) => show(call, extendHazard(call, commandOf(call)))),
    route(api.commentHazard, (call) => show(call, commentHazard(call, commandOf(call)))),
  ];
}

const commandOf = <Body>({ params, body }: { params: { hazardId: string }; body: Body }) => ({
  ...body,
  hazardId: params.hazardId,
});
