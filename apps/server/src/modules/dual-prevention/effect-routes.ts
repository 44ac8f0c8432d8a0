import { dualPreventionOperations as api } from '@zhiben/contract/dual-prevention.ts';
import { EFFECT_SOURCE } from '@zhiben/rules/dual-prevention/effect.ts';
import { EffectResult } from '@zhiben/vocabulary/dual-prevention.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { changeSettings } from './change-settings.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';
import { showSettings, toSettingsView } from './effect-settings.ts';
import { enterpriseEffects } from './enterprise-effects.ts';
import { exportEffects } from './export-effects.ts';
import { arranged, effectsOfWeek, isVetoed, pageOf, resultOf } from './find-effects.ts';

/** Contract → use case → view. */
export function effectRoutes(needs: DualPreventionNeeds): readonly Route[] {
  return [
    route(api.listEffects, async ({ query, ...act }) => {
      const { rows } = await effectsOfWeek(act, query, needs);
      return pageOf(arranged(rows, query), query);
    }),
    openRoute(api.exportEffects, ({ query, actor, scope, reply }) =>
      scope(actor, async (act): Promise<FastifyReply> => {
        const { rows, weekOn } = await effectsOfWeek(act, query, needs);
        return sendWorkbook(reply, `双重预防运行效果-${weekOn}`, await exportEffects(arranged(rows, query)));
      }),
    ),
    route(api.getEffectWeek, async ({ query, ...act }) => {
      const { rows, weekOn, untilOn, settings } = await effectsOfWeek(act, query, needs);
      const spread = Object.fromEntries(EffectResult.options.map((result) => [result, 0])) as Record<
        EffectResult,
        number
      >;
      for (const row of rows) spread[resultOf(row)] += 1;
      return {
        weekOn,
        untilOn,
        running: untilOn >= dayOf(act.now),
        spread,
        vetoed: rows.filter(isVetoed).length,
        changed: rows.filter(({ recomputed }) => recomputed !== null).length,
        settings: toSettingsView(settings),
        rule: { standard: EFFECT_SOURCE.standard, clause: EFFECT_SOURCE.clause },
      };
    }),
    route(api.listEnterpriseEffects, ({ params, ...act }) => enterpriseEffects(act, params.enterpriseId, needs)),
    route(api.getEffectSettings, (act) => showSettings(act)),
    route(api.changeEffectSettings, ({ body, ...act }) => changeSettings(act, body)),
  ];
}
