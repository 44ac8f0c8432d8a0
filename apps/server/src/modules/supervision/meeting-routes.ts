import { meetingOperations as api } from '@zhiben/contract/supervision-meetings.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { findMeetings, finishDecision, holdMeeting, planMeeting, showMeeting } from './meetings/keep-meetings.ts';
import type { SupervisionNeeds } from './supervision-needs.ts';
import { listUntrue } from './untrue/list-untrue.ts';

/** Joint meetings, and what follows untrue rectifications. */
export function meetingRoutes(needs: SupervisionNeeds): readonly Route[] {
  return [
    route(api.listMeetings, ({ query, ...act }) => findMeetings(act, query)),
    route(api.planMeeting, async ({ body, ...act }) => showMeeting(act.tx, await planMeeting(act, body))),
    route(api.holdMeeting, async ({ params: { meetingId }, body, ...act }) => {
      await holdMeeting(act, meetingId, body);
      return showMeeting(act.tx, meetingId);
    }),
    route(api.finishDecision, async ({ params, body, ...act }) => {
      await finishDecision(act, params, body);
      return showMeeting(act.tx, params.meetingId);
    }),
    route(api.listUntrue, (act) => listUntrue(act, needs)),
  ];
}
