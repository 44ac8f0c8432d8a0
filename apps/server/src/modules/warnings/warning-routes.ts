import { warningOperations as api } from '@zhiben/contract/warnings.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { receiveWarning } from './handling/receive-warning.ts';
import {
  acknowledgeWarning,
  checkWarning,
  clearWarning,
  dispatchWarning,
  noteWarning,
} from './handling/warning-moves.ts';
import { exportWarnings } from './reading/export-warnings.ts';
import { findWarnings } from './reading/find-warnings.ts';
import { detailOf } from './reading/warning-detail.ts';
import { toViews } from './reading/warning-view.ts';
import { warningNotFound } from './warning-refusals.ts';
import { warningStore } from './warning-store.ts';
import type { WarningsNeeds } from './warnings-needs.ts';

/** Contract → use case → view. */
export const warningRoutes = (needs: WarningsNeeds): readonly Route[] => [...readingRoutes(needs), ...movingRoutes()];

function readingRoutes(needs: WarningsNeeds): readonly Route[] {
  return [
    route(api.listWarnings, async ({ query, ...act }) => {
      const { found, nextCursor, total } = await findWarnings(act, query, query);
      return { items: await toViews(act, found), nextCursor, total };
    }),
    openRoute(api.exportWarnings, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        return sendWorkbook(reply, `预警台账-${dayOf(act.now)}`, await exportWarnings(act, query));
      }),
    ),
    route(api.getWarning, ({ params, ...act }) => detailOf(act, params.warningId)),
    route(api.getWarningStory, async ({ params, tx }) => {
      if ((await warningStore(tx).find(params.warningId)) === undefined) throw warningNotFound();
      return needs.storyOf(tx, params.warningId);
    }),
  ];
}

function movingRoutes(): readonly Route[] {
  const after = async (act: Act, warningId: string, move: Promise<void>) => {
    await move;
    return detailOf(act, warningId);
  };
  return [
    route(api.acknowledgeWarning, ({ params, body, ...act }) =>
      after(act, params.warningId, acknowledgeWarning(act, { ...params, ...body })),
    ),
    route(api.receiveWarning, ({ params, ...act }) =>
      after(act, params.warningId, receiveWarning(act, params.warningId)),
    ),
    route(api.dispatchWarning, ({ params, body, ...act }) =>
      after(act, params.warningId, dispatchWarning(act, { ...params, ...body })),
    ),
    route(api.checkWarning, ({ params, body, ...act }) =>
      after(act, params.warningId, checkWarning(act, { ...params, ...body })),
    ),
    route(api.clearWarning, ({ params, body, ...act }) =>
      after(act, params.warningId, clearWarning(act, { ...params, ...body })),
    ),
    route(api.noteWarning, ({ params, body, ...act }) =>
      after(act, params.warningId, noteWarning(act, { ...params, ...body })),
    ),
  ];
}
