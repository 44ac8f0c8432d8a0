import { tipOffOperations as api } from '@zhiben/contract/tip-offs.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { sendWorkbook } from '../../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../../platform/http/route.ts';
import type { TipOffKeys } from '../sealing/tip-off-keys.ts';
import { tipOffNotFound } from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { detailOf, toView } from '../tip-off-view.ts';
import type { TipOffsNeeds } from '../tip-offs-needs.ts';
import { askReporter } from './ask-reporter.ts';
import { answerTipOff, declineTipOff, referTipOff } from './close-tip-off.ts';
import { exportTipOffs } from './export-tip-offs.ts';
import { findTipOffs } from './find-tip-offs.ts';
import { joinTipOff } from './join-tip-off.ts';
import { openIdentity } from './open-identity.ts';
import { printPoster } from './print-poster.ts';
import { decideReward, proposeReward } from './reward-tip-off.ts';
import { turnIntoHazard } from './turn-into-hazard.ts';

/** Contract → use case → view, for the office. */
export function triageRoutes(needs: TipOffsNeeds, keys: TipOffKeys): readonly Route[] {
  return [...readingRoutes(needs), ...movingRoutes(needs), ...apartRoutes(needs, keys)];
}

function readingRoutes(needs: TipOffsNeeds): readonly Route[] {
  return [
    route(api.listTipOffs, async ({ query, ...act }) => {
      const { tipOffs, nextCursor, total } = await findTipOffs(act, query, query);
      const names = await needs.enterpriseNames(
        act.tx,
        tipOffs.flatMap(({ enterpriseId }) => enterpriseId ?? []),
      );
      const items = tipOffs.map((tipOff) => toView(tipOff, names.get(tipOff.enterpriseId ?? '') ?? null, act.now));
      return { items, nextCursor, total };
    }),
    openRoute(api.exportTipOffs, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const workbook = await exportTipOffs(act, query, needs);
        return sendWorkbook(reply, `群众举报台账-${dayOf(act.now)}`, workbook);
      }),
    ),
    route(api.getTipOff, ({ params, ...act }) => detailOf(act, params.tipOffId, needs)),
    route(api.getTipOffStory, async ({ params, tx }) => {
      if ((await tipOffStore(tx).find(params.tipOffId)) === undefined) throw tipOffNotFound();
      return needs.storyOf(tx, params.tipOffId);
    }),
  ];
}

function movingRoutes(needs: TipOffsNeeds): readonly Route[] {
  const after = async (act: Act, tipOffId: string, move: Promise<void>) => {
    await move;
    return detailOf(act, tipOffId, needs);
  };
  return [
    route(api.turnTipOffIntoHazard, ({ params, body, ...act }) =>
      after(act, params.tipOffId, turnIntoHazard(act, { ...params, ...body }, needs)),
    ),
    route(api.referTipOff, ({ params, body, ...act }) =>
      after(act, params.tipOffId, referTipOff(act, { ...params, ...body })),
    ),
    route(api.declineTipOff, ({ params, body, ...act }) =>
      after(act, params.tipOffId, declineTipOff(act, { ...params, ...body })),
    ),
    route(api.joinTipOff, ({ params, body, ...act }) =>
      after(act, params.tipOffId, joinTipOff(act, { ...params, ...body })),
    ),
    route(api.answerTipOff, ({ params, body, ...act }) =>
      after(act, params.tipOffId, answerTipOff(act, { ...params, ...body })),
    ),
    route(api.askReporter, ({ params, body, ...act }) =>
      after(act, params.tipOffId, askReporter(act, { ...params, ...body })),
    ),
    route(api.proposeReward, ({ params, body, ...act }) =>
      after(act, params.tipOffId, proposeReward(act, { ...params, ...body })),
    ),
    route(api.decideReward, ({ params, body, ...act }) =>
      after(act, params.tipOffId, decideReward(act, { ...params, ...body })),
    ),
  ];
}

/** Who reported, and the code to hang up. */
function apartRoutes(needs: TipOffsNeeds, keys: TipOffKeys): readonly Route[] {
  return [
    route(api.openIdentity, ({ params, body, ...act }) =>
      openIdentity(act, params.tipOffId, body.reason, keys.identity),
    ),
    route(api.getTipOffPoster, ({ query, ...act }) => printPoster(act, query, needs, keys.poster)),
  ];
}
