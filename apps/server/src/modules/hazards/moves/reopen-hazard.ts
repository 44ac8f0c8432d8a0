import type { FalseRectification } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { dayInPast } from '../hazard-refusals.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

interface ReopenCommand extends MoveCommand {
  readonly because: FalseRectification;
  readonly reason: string;
  readonly rectifyBy: string;
}

/** A hazard that had been closed turns out not rectified: superficially, in pretence or perfunctorily (表面、假装、敷衍). */
export async function reopenHazard(act: Act, command: ReopenCommand): Promise<Hazard> {
  const { because, reason, rectifyBy } = command;
  if (rectifyBy < dayOf(act.now)) throw dayInPast('rectifyBy');
  return moveHazard(act, command, {
    action: 'reopen',
    change: (hazard) => ({ rectifyBy, reopenedTimes: hazard.reopenedTimes + 1 }),
    detail: { because, reason, rectifyBy },
  });
}
