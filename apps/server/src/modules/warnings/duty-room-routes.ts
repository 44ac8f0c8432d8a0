import { dutyRoomOperations as api } from '@zhiben/contract/duty-room.ts';
import { warningSettingsOperations as settings } from '@zhiben/contract/warning-settings.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { DeliveryNeeds } from './delivery/deliver-warnings.ts';
import { patrol } from './patrols/patrol.ts';
import { listSpotChecks, makeSpotCheck } from './patrols/spot-check.ts';
import { changeSettings, toSettingsView } from './settings/change-settings.ts';
import { addReceiver, closeReceiver, listReceivers } from './settings/receivers.ts';
import { settingsVersions } from './settings/warning-settings.ts';
import { dutyRoom } from './shifts/duty-room.ts';
import { handOverShift } from './shifts/hand-over-shift.ts';
import { latestShifts, toShiftView } from './shifts/shift-records.ts';
import { takeShift } from './shifts/take-shift.ts';
import type { WarningsNeeds } from './warnings-needs.ts';

const SHIFTS_SHOWN = 30;

/** The duty room: shifts, spot checks and patrols. */
export function dutyRoomRoutes(needs: WarningsNeeds): readonly Route[] {
  return [
    route(api.getDutyRoom, (act) => dutyRoom(act, needs)),
    route(api.listShifts, async ({ tx }) => (await latestShifts(tx, SHIFTS_SHOWN)).map(toShiftView)),
    route(api.takeShift, ({ body, ...act }) => takeShift(act, body)),
    route(api.handOverShift, ({ body, ...act }) => handOverShift(act, body, needs)),
    route(api.listSpotChecks, ({ query, ...act }) => listSpotChecks(act, query.enterpriseId)),
    route(api.makeSpotCheck, ({ body, ...act }) => makeSpotCheck(act, body, needs)),
    route(api.getPatrol, (act) => patrol(act, needs)),
  ];
}

/** What the director sets, and whom the office tells outside the screen. */
export function settingsRoutes(needs: WarningsNeeds, { keys, sendEmail }: DeliveryNeeds): readonly Route[] {
  return [
    route(settings.getWarningSettings, async ({ tx }) => ({
      versions: (await settingsVersions(tx)).map(toSettingsView),
    })),
    route(settings.changeWarningSettings, ({ body, ...act }) => changeSettings(act, body)),
    route(settings.listWarningReceivers, async (act) => ({
      receivers: await listReceivers(act, needs),
      emailReady: sendEmail !== null,
    })),
    route(settings.addWarningReceiver, ({ body, ...act }) => addReceiver(act, body, keys, needs)),
    route(settings.closeWarningReceiver, async ({ params, ...act }) => {
      await closeReceiver(act, params.number);
      return undefined;
    }),
  ];
}
