import { pointOperations as pointApi } from '@zhiben/contract/points.ts';
import { retentionOperations } from '@zhiben/contract/retention.ts';
import { telemetryOperations as api } from '@zhiben/contract/telemetry.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { cursorOf } from '../../platform/db/cursor.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { admitGateway } from './gateways/admit-gateway.ts';
import { closeGateway } from './gateways/close-gateway.ts';
import { listGateways } from './gateways/list-gateways.ts';
import { sendSamples } from './gateways/send-samples.ts';
import { historyCsv } from './history/history-csv.ts';
import { readHistory } from './history/read-history.ts';
import { listMonitored } from './list-monitored.ts';
import { addPoint } from './points/add-point.ts';
import { changePoint } from './points/change-point.ts';
import { closePoint } from './points/close-point.ts';
import { exportPoints } from './points/export-points.ts';
import { importPoints } from './points/import-points.ts';
import { type Point, pointStore } from './points/point-store.ts';
import { toPointViews } from './points/point-view.ts';
import { changeRetention } from './retention/change-retention.ts';
import { showRetention } from './retention/show-retention.ts';
import type { TelemetryNeeds } from './telemetry-needs.ts';
import { enterpriseNotFound, pointNotFound } from './telemetry-refusals.ts';

/** Contract → use case → view. */
export function telemetryRoutes(needs: TelemetryNeeds): readonly Route[] {
  return [
    ...pointRoutes(needs),
    ...pointActs(needs),
    ...gatewayRoutes(needs),
    ...readingRoutes(needs),
    ...retentionRoutes(needs),
  ];
}

function retentionRoutes(needs: TelemetryNeeds): readonly Route[] {
  return [
    route(retentionOperations.getRetention, (act) => showRetention(act, needs)),
    route(retentionOperations.changeRetention, ({ body, ...act }) => changeRetention(act, body, needs)),
  ];
}

function pointRoutes(needs: TelemetryNeeds): readonly Route[] {
  return [
    route(pointApi.listPoints, async ({ query, ...act }) => {
      const found = await pointStore(act.tx).page(query);
      const page = found.slice(0, query.limit);
      const last = page.at(-1);
      return {
        items: await toPointViews(act, page, needs),
        nextCursor: found.length > query.limit && last !== undefined ? cursorOf('', String(last.id)) : null,
        total: await pointStore(act.tx).count(query),
      };
    }),
    openRoute(pointApi.exportPoints, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const points = await toPointViews(act, await pointStore(act.tx).every(query), needs);
        return sendWorkbook(reply, `测点表-${dayOf(act.now)}`, await exportPoints(points));
      }),
    ),
    route(pointApi.getPoint, async ({ params, ...act }) => {
      const point = await pointStore(act.tx).find(params.pointId);
      if (point === undefined) throw pointNotFound();
      return viewOf(act, point, needs);
    }),
  ];
}

function pointActs(needs: TelemetryNeeds): readonly Route[] {
  return [
    route(pointApi.addPoint, async ({ params, body, ...act }) =>
      viewOf(act, await addPoint(act, params.enterpriseId, body, needs), needs),
    ),
    route(pointApi.changePoint, async ({ params, body, ...act }) =>
      viewOf(act, await changePoint(act, params.pointId, body, needs), needs),
    ),
    route(pointApi.closePoint, async ({ params, body, ...act }) =>
      viewOf(act, await closePoint(act, params.pointId, body), needs),
    ),
    openRoute(pointApi.importPoints, ({ params, request, actor, scope }) =>
      importPoints(request, { scope, actor }, params.enterpriseId, needs),
    ),
  ];
}

async function viewOf(act: Act, point: Point, needs: TelemetryNeeds) {
  const [view] = await toPointViews(act, [point], needs);
  if (view === undefined) throw pointNotFound();
  return view;
}

function gatewayRoutes(needs: TelemetryNeeds): readonly Route[] {
  return [
    route(api.listGateways, ({ query, ...act }) => listGateways(act, query, needs)),
    route(api.admitGateway, ({ params, body, ...act }) => admitGateway(act, params.enterpriseId, body, needs)),
    route(api.closeGateway, ({ params, body, ...act }) => closeGateway(act, params.gatewayId, body, needs)),
    openRoute(api.sendSamples, ({ request, scope }) => sendSamples(request, scope, needs)),
  ];
}

function readingRoutes(needs: TelemetryNeeds): readonly Route[] {
  return [
    route(api.listMonitored, (act) => listMonitored(act, needs)),
    route(api.getMonitoring, async ({ params: { enterpriseId }, ...act }) => {
      const enterpriseName = (await needs.enterpriseNames(act.tx, [enterpriseId])).get(enterpriseId);
      if (enterpriseName === undefined) throw enterpriseNotFound();
      const points = await pointStore(act.tx).every({ enterpriseId, closed: 'open' });
      return { enterpriseName, points: await toPointViews(act, points, needs), computedAt: act.now.toISOString() };
    }),
    route(api.getHistory, ({ params, query, ...act }) => readHistory(act, params.pointId, query, needs)),
    route(api.getForecasts, async ({ params: { pointId }, tx }) => {
      if ((await pointStore(tx).find(pointId)) === undefined) throw pointNotFound();
      return [...(await needs.ingest.ask.forecasts(pointId))];
    }),
    openRoute(api.exportHistory, ({ params, query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const history = await readHistory(act, params.pointId, query, needs);
        const point = await pointStore(act.tx).find(params.pointId);
        const name = encodeURIComponent(`${point?.tag}-${query.from.slice(0, 10)}.csv`);
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="history.csv"; filename*=UTF-8''${name}`)
          .send(historyCsv(history));
      }),
    ),
  ];
}
