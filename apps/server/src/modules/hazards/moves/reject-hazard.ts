import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** The enterprise itself finds the rectification wanting. */
export function rejectHazard(act: Act, command: MoveCommand & { readonly reason: string }): Promise<Hazard> {
  return moveHazard(act, command, { action: 'reject', detail: { reason: command.reason } });
}
