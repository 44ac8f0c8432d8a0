import { createAlarmJudging } from './modules/alarms/index.ts';
import { createDirectory } from './modules/directory/index.ts';
import { openHazards } from './modules/hazards/index.ts';
import { gradedInstallations, installationLevelOf } from './modules/installations/index.ts';
import { type Judging, pointsOf } from './modules/telemetry/index.ts';
import { createWarningIssuing } from './modules/warnings/index.ts';

/** Alarms and the warnings they add up to are written in the transaction of the samples that caused them. */
export function composeJudging(): Judging {
  // No page is served here: nobody asks who has an account.
  const accountHolders = async () => new Set<string>();
  const { enterpriseNames, placeName } = createDirectory({ openHazards, gradedInstallations, accountHolders });
  const considerAlarms = createWarningIssuing({ enterpriseNames, placeName, openHazards, installationLevelOf });
  return createAlarmJudging({ points: pointsOf, considerAlarms });
}
