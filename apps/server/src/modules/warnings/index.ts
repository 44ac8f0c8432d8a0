import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Ticker } from '../../platform/jobs/ticker.ts';
import { type DeliveryNeeds, deliverWarnings } from './delivery/deliver-warnings.ts';
import { receiverKeys } from './delivery/receiver-keys.ts';
import { dutyRoomRoutes, settingsRoutes } from './duty-room-routes.ts';
import { considerAlarms } from './issuing/consider-alarms.ts';
import type { IssuingNeeds } from './issuing/issuing-needs.ts';
import { sweepWarnings } from './issuing/sweep-warnings.ts';
import { subjectsChecked } from './reading/open-warnings.ts';
import { warningRoutes } from './warning-routes.ts';
import type { WarningsNeeds } from './warnings-needs.ts';

export { alarmsOfOpenWarnings, openWarnings } from './reading/open-warnings.ts';
export { type WarningsOfLevel, warningFigures } from './reading/warning-figures.ts';
export type { WarningsNeeds } from './warnings-needs.ts';

/** What alarms become, inside the transaction that changed them: for the worker that judges samples, and for the pages. */
export const createWarningIssuing = (needs: IssuingNeeds) => (act: Act, changes: readonly AlarmChange[]) =>
  considerAlarms(act, changes, needs);

/** The warnings module, wired. The composition root calls it once. */
export function createWarnings(needs: WarningsNeeds) {
  const { publicUrl, insideAllowed, sendEmail } = needs;
  const delivery: DeliveryNeeds = { keys: receiverKeys(needs.secret), publicUrl, insideAllowed, sendEmail };
  const routes: readonly Route[] = [
    ...warningRoutes(needs),
    ...dutyRoomRoutes(needs),
    ...settingsRoutes(needs, delivery),
  ];
  const tickers: readonly Ticker[] = [
    {
      name: 'warnings.sweep',
      everyMs: 1000,
      run: async ({ scope, signal }) => void (await sweepWarnings(scope, needs, signal)),
    },
    {
      // Apart from the first, so that somebody who does not answer holds up nobody's clock.
      name: 'warnings.deliver',
      everyMs: 1000,
      run: ({ scope, signal }) => deliverWarnings(scope, delivery, signal),
    },
  ];
  return {
    routes,
    tickers,
    considerAlarms: createWarningIssuing(needs),
    /** What open warnings are about that somebody has looked at on the spot, as people call it. */
    lookedAt: ({ tx }: Pick<Act, 'tx'>) => subjectsChecked(tx),
  };
}

export type Warnings = ReturnType<typeof createWarnings>;
