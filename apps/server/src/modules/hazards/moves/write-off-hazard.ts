import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { reviewInFuture } from '../hazard-refusals.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

interface WriteOffCommand extends MoveCommand {
  readonly reviewedOn: string;
  readonly findings: string;
  readonly reviewers: string;
}

/** The bureau saw on site that the hazard is gone, and writes it off (核销). */
export async function writeOffHazard(act: Act, command: WriteOffCommand): Promise<Hazard> {
  const { reviewedOn, findings, reviewers } = command;
  if (reviewedOn > dayOf(act.now)) throw reviewInFuture();
  const reviewedBy = { id: act.actor.personId, name: act.actor.name };
  return moveHazard(act, command, {
    action: 'write-off',
    change: () => ({ reviewedBy }),
    detail: { reviewedOn, findings, reviewers },
  });
}
