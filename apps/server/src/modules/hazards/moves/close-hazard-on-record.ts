import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** Closes a general hazard of an old register that was entered there as done. Major hazards are always reviewed. */
export function closeHazardOnRecord(act: Act, command: MoveCommand & { readonly reason: string }): Promise<Hazard> {
  return moveHazard(act, command, { action: 'close-on-record', detail: { reason: command.reason } });
}
