import { alarmRuleOperations as api } from '@zhiben/contract/alarm-rules.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { putAlarmBack, shelveAlarm, takeAlarmOut, unshelveAlarm } from './acts/hold-alarm.ts';
import { ruleNotFound } from './alarm-refusals.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { findRules, pageOfRules } from './rules/find-rules.ts';
import { importRules } from './rules/import-rules.ts';
import { writeRuleTable } from './rules/rule-table.ts';
import { toRuleViews } from './rules/rule-view.ts';
import { closeRule, setRule } from './rules/set-rule.ts';
import { showPointAlarms } from './rules/show-point-alarms.ts';

/** Contract → use case → view, of what alarms are judged by and kept quiet. */
export function alarmRuleRoutes(needs: AlarmsNeeds & { readonly files: FileStore }): readonly Route[] {
  return [
    route(api.listAlarmRules, async ({ query, tx }) =>
      pageOfRules(await findRules(tx, query, needs), query.cursor, query.limit),
    ),
    openRoute(api.exportAlarmRules, ({ query, actor, scope, reply }) =>
      scope(
        actor,
        async ({ tx, now }): Promise<FastifyReply> =>
          sendWorkbook(reply, `报警合理化表-${dayOf(now)}`, await writeRuleTable(await findRules(tx, query, needs))),
      ),
    ),
    openRoute(api.importAlarmRules, ({ request, actor, scope }) => importRules(request, actor, scope, needs)),
    route(api.getPointAlarms, ({ params, ...act }) => showPointAlarms(act, params.pointId, needs)),
    route(api.setAlarmRule, async ({ params, body, ...act }) => {
      const rule = await setRule(act, { pointId: params.pointId, ...body }, needs);
      const [view] = await toRuleViews(act.tx, [rule], needs);
      if (view === undefined) throw ruleNotFound();
      return view;
    }),
    route(api.closeAlarmRule, async ({ params: { ruleId }, body, ...act }) => {
      await closeRule(act, ruleId, body.reason, needs);
      return { id: ruleId };
    }),
    route(api.shelveAlarm, ({ params, body, ...act }) => shelveAlarm(act, params.ruleId, body, needs)),
    route(api.unshelveAlarm, ({ params, ...act }) => unshelveAlarm(act, params.ruleId, needs)),
    route(api.takeAlarmOut, ({ params, body, ...act }) => takeAlarmOut(act, params.ruleId, body.reason, needs)),
    route(api.putAlarmBack, ({ params, ...act }) => putAlarmBack(act, params.ruleId)),
  ];
}
