import { responsibilityOperations as api } from '@zhiben/contract/responsibility.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { acknowledgeDutyList } from './acknowledge-duty-list.ts';
import { exportResponsibility } from './export-responsibility.ts';
import { listResponsibility } from './list-responsibility.ts';
import { publishDutyLists } from './publish-duty-lists.ts';
import type { ResponsibilityNeeds } from './responsibility-needs.ts';
import { showMyDutyList } from './show-my-duty-list.ts';
import { showResponsibility } from './show-responsibility.ts';

/** Contract → use case → view. */
export function responsibilityRoutes(needs: ResponsibilityNeeds): readonly Route[] {
  return [
    route(api.listResponsibility, ({ query, ...act }) => listResponsibility(act, query, needs)),
    route(api.getResponsibility, ({ params, ...act }) => showResponsibility(act, params.enterpriseId, needs)),
    route(api.publishDutyLists, ({ params, body, ...act }) => publishDutyLists(act, params.enterpriseId, body, needs)),
    openRoute(api.exportResponsibility, ({ params, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const view = await showResponsibility(act, params.enterpriseId, needs);
        const name = `${view.enterpriseName}岗位责任清单-${dayOf(act.now)}`;
        return sendWorkbook(reply, name, await exportResponsibility(view));
      }),
    ),
    route(api.getMyDutyList, (act) => showMyDutyList(act, needs)),
    route(api.acknowledgeDutyList, ({ body, ...act }) => acknowledgeDutyList(act, body, needs)),
  ];
}
