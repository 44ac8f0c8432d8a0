import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { hazardOperations as api } from '@zhiben/contract/hazards.ts';
import { criteriaOf, editionInForce, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { HazardId } from '@zhiben/vocabulary/ids.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { hazardNumbers } from './answers.ts';
import { assistDetermination } from './assist-determination.ts';
import type { Hazard } from './domain/hazard.ts';
import { exportHazards } from './export-hazards.ts';
import { listHazards } from './find-hazards.ts';
import { hazardNotFound } from './hazard-refusals.ts';
import { hazardStore } from './hazard-store.ts';
import { toDetail, toLabel, toView } from './hazard-view.ts';
import type { HazardsNeeds } from './hazards-needs.ts';
import { determineHazards } from './moves/determine-hazards.ts';
import { moveRoutes } from './moves/move-routes.ts';
import { reportHazard } from './report-hazard.ts';

/** Contract → use case → view. */
export function hazardRoutes(needs: HazardsNeeds): readonly Route[] {
  return [
    ...readingRoutes(needs),
    ...judgingRoutes(needs),
    ...moveRoutes((act, hazard) => detailOf(act, needs, hazard)),
  ];
}

function readingRoutes(needs: HazardsNeeds): readonly Route[] {
  return [
    route(api.listHazards, async ({ query, ...act }) => {
      const { hazards, nextCursor, total } = await listHazards(act, query, query);
      const names = await needs.enterpriseNames(
        act.tx,
        hazards.map((hazard) => hazard.enterpriseId),
      );
      return {
        items: hazards.map((hazard) => toView(hazard, names.get(hazard.enterpriseId) ?? '', act.now)),
        nextCursor,
        total,
      };
    }),
    openRoute(api.exportHazards, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const workbook = await exportHazards(act, query, (ids) => needs.enterpriseNames(act.tx, ids));
        return sendWorkbook(reply, `隐患台账-${dayOf(act.now)}`, workbook);
      }),
    ),
    route(api.getHazard, async ({ params, ...act }) => detailOf(act, needs, await found(act, params.hazardId))),
    route(api.getHazardStory, async ({ params, ...act }) => {
      const hazard = await found(act, params.hazardId);
      return needs.storyOf(act.tx, hazard.id);
    }),
    route(api.listCriteria, async ({ query }) => {
      const asked = query.asOf === undefined ? editionsOfMajorHazardCriteria : [editionInForce(query.asOf)];
      return asked.map(({ id, title, inForceFrom, inForceUntil }) => ({
        editionId: id,
        title,
        inForceFrom,
        inForceUntil: inForceUntil ?? null,
        criteria: criteriaOf(id).map(toLabel),
      }));
    }),
  ];
}

function judgingRoutes(needs: HazardsNeeds): readonly Route[] {
  return [
    route(api.reportHazard, async ({ body, ...act }) => {
      const { hazard, enterpriseName } = await reportHazard(act, body, needs);
      return toDetail(hazard, { enterpriseName, determinations: [], duplicateOf: null }, act);
    }),
    route(api.assistDetermination, ({ body, ...act }) => assistDetermination(act, body, needs)),
    route(api.determineHazards, async ({ body, ...act }) => ({
      determined: await determineHazards(act, body.items, body.reason),
    })),
  ];
}

async function found({ tx }: Act, hazardId: string): Promise<Hazard> {
  const hazard = await hazardStore(tx).find(hazardId);
  if (hazard === undefined) throw hazardNotFound();
  return hazard;
}

async function detailOf(act: Act, { enterpriseNames }: HazardsNeeds, hazard: Hazard): Promise<HazardDetail> {
  const names = await enterpriseNames(act.tx, [hazard.enterpriseId]);
  const determinations = await hazardStore(act.tx).determinationsOf(hazard.id);
  const enterpriseName = names.get(hazard.enterpriseId) ?? '';
  return toDetail(hazard, { enterpriseName, determinations, duplicateOf: await duplicateOf(act, hazard) }, act);
}

async function duplicateOf({ tx }: Act, { duplicateOf: id }: Hazard): Promise<HazardDetail['duplicateOf']> {
  if (id === null) return null;
  const number = (await hazardNumbers(tx, [id])).get(id);
  return number === undefined ? null : { id: HazardId.parse(id), number };
}
