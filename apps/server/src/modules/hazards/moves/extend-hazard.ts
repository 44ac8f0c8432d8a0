import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { dayInPast } from '../hazard-refusals.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** The bureau grants more time, with its reason. */
export async function extendHazard(
  act: Act,
  command: MoveCommand & { readonly rectifyBy: string; readonly reason: string },
): Promise<Hazard> {
  const { rectifyBy, reason } = command;
  if (rectifyBy < dayOf(act.now)) throw dayInPast('rectifyBy');
  return moveHazard(act, command, {
    action: 'extend',
    change: (hazard) => ({ rectifyBy, plan: hazard.plan && { ...hazard.plan, completeBy: rectifyBy } }),
    detail: { rectifyBy, reason },
  });
}
