import type { Dismissal } from '@zhiben/vocabulary/hazards.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { duplicateNotHere } from '../hazard-refusals.ts';
import { hazardStore } from '../hazard-store.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

interface DismissCommand extends MoveCommand {
  readonly because: Dismissal;
  readonly duplicateOf: string | null;
  readonly reason: string;
}

/** What was reported is no hazard here, or already in the register under another number. */
export async function dismissHazard(act: Act, command: DismissCommand): Promise<Hazard> {
  const { because, duplicateOf, reason } = command;
  if ((because === 'duplicate') !== (duplicateOf !== null) || duplicateOf === command.hazardId)
    throw duplicateNotHere();
  if (duplicateOf !== null && (await hazardStore(act.tx).find(duplicateOf)) === undefined) throw duplicateNotHere();
  return moveHazard(act, command, {
    action: 'dismiss',
    change: () => ({ duplicateOf }),
    detail: { because, duplicateOf, reason },
  });
}
