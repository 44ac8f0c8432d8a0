import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import { dayOf, startOfDay } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import '../check-tables.ts';

const LOOKED_BACK_DAYS = 7;

/** For everyone's home: the checks of the last days that nobody has made, of whoever they may see. */
export async function checkFigures({ tx, now }: Act) {
  const since = dayText(dayNumber(dayOf(now)) - LOOKED_BACK_DAYS);
  const { missed } = await tx
    .selectFrom('checks')
    .where('due_at', '>=', startOfDay(since))
    .where('due_at', '<', now)
    .where('done_at', 'is', null)
    .where('excused_because', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('missed'))
    .executeTakeFirstOrThrow();
  return [
    {
      id: 'checks-missed',
      label: '自查逾期未完成',
      value: missed,
      unit: '次',
      href: `/checks/all?state=missed&endedFrom=${since}`,
      explain: '近7日窗口已过、仍未完成的自查',
    },
  ];
}
