import { alarmOperations as api } from '@zhiben/contract/alarms.ts';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../platform/clock.ts';
import { sendWorkbook } from '../../platform/documents/send-workbook.ts';
import { openRoute, type Route, route } from '../../platform/http/route.ts';
import { acknowledgeAlarms } from './acts/acknowledge-alarms.ts';
import { commentAlarm } from './acts/comment-alarm.ts';
import { toViews } from './alarm-view.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { exportAlarms } from './export-alarms.ts';
import { countFigures } from './figures/count-figures.ts';
import { countAlarms, findAlarms } from './find-alarms.ts';
import { showAlarm, tellAlarm } from './show-alarm.ts';
import { summariseAlarms } from './summarise-alarms.ts';

/** Contract → use case → view. */
export function alarmRoutes(needs: AlarmsNeeds): readonly Route[] {
  return [
    route(api.listAlarms, async ({ query, tx }) => {
      const { alarms, nextCursor } = await findAlarms(tx, query, query);
      return { items: await toViews(tx, alarms, needs), nextCursor, total: await countAlarms(tx, query) };
    }),
    openRoute(api.exportAlarms, ({ query, actor, scope, reply }) =>
      scope(
        actor,
        async ({ tx, now }): Promise<FastifyReply> =>
          sendWorkbook(reply, `报警-${dayOf(now)}`, await exportAlarms(tx, query, needs)),
      ),
    ),
    route(api.getAlarmSummary, ({ query, ...act }) => summariseAlarms(act, query.enterpriseId, needs)),
    route(api.getAlarmFigures, ({ query, ...act }) => countFigures(act, query, needs)),
    route(api.getAlarm, ({ params, ...act }) => showAlarm(act, params.alarmId, needs)),
    route(api.getAlarmStory, ({ params, ...act }) => tellAlarm(act, params.alarmId, needs)),
    route(api.acknowledgeAlarms, ({ body, ...act }) => acknowledgeAlarms(act, body, needs)),
    route(api.commentAlarm, ({ params, body, ...act }) => commentAlarm(act, params.alarmId, body.note)),
  ];
}
