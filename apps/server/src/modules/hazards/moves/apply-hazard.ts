import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** The principal asks the bureau to write the hazard off. */
export function applyHazard(act: Act, command: MoveCommand & { readonly statement: string }): Promise<Hazard> {
  return moveHazard(act, command, {
    action: 'apply',
    change: () => ({ appliedBy: act.actor.personId }),
    detail: { statement: command.statement },
  });
}
