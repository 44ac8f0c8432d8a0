import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard, RectificationPlan } from '../domain/hazard.ts';
import { dayInPast } from '../hazard-refusals.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** The enterprise's plan (五落实). Its completion date becomes the deadline of the rectification. */
export async function planHazard(
  act: Act,
  command: MoveCommand & { readonly plan: RectificationPlan },
): Promise<Hazard> {
  const { plan } = command;
  if (plan.completeBy < dayOf(act.now)) throw dayInPast('plan.completeBy');
  return moveHazard(act, command, {
    action: 'plan',
    change: () => ({ plan, rectifyBy: plan.completeBy }),
    detail: { plan },
  });
}
