import type { FalseRectification } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { dayInPast, reviewInFuture } from '../hazard-refusals.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

interface ReturnCommand extends MoveCommand {
  readonly reviewedOn: string;
  readonly reason: string;
  readonly because: FalseRectification | null;
  readonly rectifyBy: string;
}

/** The bureau saw on site that the hazard is not gone, and sends it back with a new deadline. */
export async function returnHazard(act: Act, command: ReturnCommand): Promise<Hazard> {
  const { reviewedOn, reason, because, rectifyBy } = command;
  const today = dayOf(act.now);
  if (reviewedOn > today) throw reviewInFuture();
  if (rectifyBy < today) throw dayInPast('rectifyBy');
  return moveHazard(act, command, {
    action: 'return',
    change: () => ({ rectifyBy }),
    detail: { reviewedOn, reason, because, rectifyBy },
  });
}
