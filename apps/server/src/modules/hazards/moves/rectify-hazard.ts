import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** Whoever did the work says what was done, with evidence; somebody else will accept it. */
export function rectifyHazard(act: Act, command: MoveCommand & { readonly done: string }): Promise<Hazard> {
  const rectifiedBy = { id: act.actor.personId, name: act.actor.name };
  return moveHazard(act, command, {
    action: 'rectify',
    change: () => ({ rectifiedBy }),
    detail: { done: command.done },
  });
}
