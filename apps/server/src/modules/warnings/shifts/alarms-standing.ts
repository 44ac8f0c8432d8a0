import { StandingAlarms } from '@zhiben/contract/duty-room.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import type { WarningsNeeds } from '../warnings-needs.ts';

/** Nobody reads more at a change of shift; how many there are in all is said as well. */
const MOST_HANDED_ON = 50;

export type StandingNeeds = Pick<WarningsNeeds, 'standingAlarms' | 'enterpriseNames'>;

/** What stands now, whose it is, as one shift hands it to the next. */
export async function alarmsStanding(tx: Tx, needs: StandingNeeds): Promise<StandingAlarms> {
  const { count, alarms } = await needs.standingAlarms(tx, MOST_HANDED_ON);
  const names = await needs.enterpriseNames(
    tx,
    alarms.map(({ enterpriseId }) => enterpriseId),
  );
  return StandingAlarms.parse({
    count,
    alarms: alarms.map(({ enterpriseId, raisedAt, ...alarm }) => ({
      ...alarm,
      enterpriseName: names.get(enterpriseId) ?? '',
      raisedAt: raisedAt.toISOString(),
    })),
  });
}
