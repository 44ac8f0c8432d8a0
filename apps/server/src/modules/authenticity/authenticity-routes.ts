import { authenticityOperations as api } from '@zhiben/contract/authenticity.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import type { AuthenticityNeeds } from './authenticity-needs.ts';
import { doubtNotFound, subjectOutOfReach } from './doubt-refusals.ts';
import { doubtStore } from './doubt-store.ts';
import { toViews } from './register/doubt-view.ts';
import { exportDoubts } from './register/export-doubts.ts';
import { settleDoubt } from './settle-doubt.ts';

const MOST_EXPORTED = 5000;

/** Contract → use case → view. */
export function authenticityRoutes(needs: AuthenticityNeeds): readonly Route[] {
  return [
    route(api.listDoubts, async ({ tx, query }) => {
      const { doubts, ...page } = await doubtStore(tx).page(query);
      return { items: await toViews(tx, doubts, needs), ...page };
    }),
    openRoute(api.exportDoubts, ({ query, actor, scope, reply }) =>
      scope(actor, async ({ tx, now }): Promise<FastifyReply> => {
        const { doubts } = await doubtStore(tx).page({ ...query, limit: MOST_EXPORTED });
        return sendWorkbook(reply, `存疑清单-${dayOf(now)}`, await exportDoubts(await toViews(tx, doubts, needs)));
      }),
    ),
    route(api.listHazardDoubts, async ({ tx, params: { hazardId } }) => {
      if (!(await needs.hazardsFound(tx, [hazardId])).has(hazardId)) throw subjectOutOfReach();
      return toViews(tx, await doubtStore(tx).about(hazardId), needs);
    }),
    route(api.listCheckDoubts, async ({ tx, params: { checkId } }) => {
      if (!(await needs.checksNamed(tx, [checkId])).has(checkId)) throw subjectOutOfReach();
      return toViews(tx, await doubtStore(tx).about(checkId), needs);
    }),
    route(api.settleDoubt, async ({ params, body, ...act }) => {
      const [settled] = await toViews(act.tx, [await settleDoubt(act, params.doubtId, body)], needs);
      if (settled === undefined) throw doubtNotFound();
      return settled;
    }),
  ];
}
