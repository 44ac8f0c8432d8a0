import { dueAt, type HazardClock } from '@zhiben/rules/clocks/hazard-clocks.ts';
import { TIP_OFF_CLOCKS, type TipOffClockId } from '@zhiben/rules/clocks/tip-off-clocks.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { dayOf, endOfDay } from '../../platform/clock.ts';
import type { DutyToLay } from '../../platform/duties/lay-duty.ts';
import type { TipOff } from './domain/tip-off.ts';

const OWNERS: Readonly<Record<TipOffClockId, readonly Role[]>> = {
  triage: ['duty-officer', 'supervisor'],
  answer: ['supervisor'],
  reward: ['director'],
};

/** What the office owes on a tip-off. The enterprise it is about learns nothing of it. */
export function dutyOn(
  { id, number, description }: Pick<TipOff, 'id' | 'number' | 'description'>,
  clock: TipOffClockId,
  now: Date,
): DutyToLay {
  const { setting, ...length } = TIP_OFF_CLOCKS[clock];
  const last = dueAt(length satisfies Pick<HazardClock, 'amountDays' | 'unit'>, dayOf(now));
  return {
    kind: `tip-off-${clock}`,
    subjectKind: 'tip-off',
    subjectId: id,
    subjectTitle: `${number} ${description.slice(0, 60)}`,
    enterpriseId: null,
    aboutEnterpriseId: null,
    ownerRoles: OWNERS[clock],
    dueAt: endOfDay(last.on),
    dueCertain: last.certain,
    source: setting,
  };
}
