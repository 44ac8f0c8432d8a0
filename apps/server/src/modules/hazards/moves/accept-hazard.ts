import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** The enterprise accepts a rectification, by a person who did not do it. A general hazard ends here. */
export function acceptHazard(act: Act, command: MoveCommand & { readonly opinion: string }): Promise<Hazard> {
  const acceptedBy = { id: act.actor.personId, name: act.actor.name };
  return moveHazard(act, command, {
    action: 'accept',
    change: () => ({ acceptedBy }),
    detail: { opinion: command.opinion },
  });
}
