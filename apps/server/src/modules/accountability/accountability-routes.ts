import { accountabilityOperations as api } from '@zhiben/contract/accountability.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendDocument } from '../../platform/documents/send-document.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import type { AccountabilityNeeds } from './accountability-needs.ts';
import { concludeAccountability } from './conclude-accountability.ts';
import { listAccountability } from './list-accountability.ts';
import { showAccountability } from './show-accountability.ts';
import { writeReport } from './write-report.ts';

/** Contract → use case → view. */
export function accountabilityRoutes(needs: AccountabilityNeeds): readonly Route[] {
  return [
    route(api.getAccountability, ({ params, ...act }) => showAccountability(act, params.hazardId, needs)),
    route(api.concludeAccountability, ({ params, body, ...act }) =>
      concludeAccountability(act, params.hazardId, body, needs),
    ),
    route(api.listAccountability, ({ query, tx }) => listAccountability(tx, query, needs)),
    openRoute(api.exportAccountability, ({ params, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const trace = await showAccountability(act, params.hazardId, needs);
        return sendDocument(
          reply,
          `责任倒查-${trace.hazard.number}-${dayOf(act.now)}`,
          await writeReport(trace, act.now),
        );
      }),
    ),
  ];
}
