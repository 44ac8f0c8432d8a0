import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** Notes that production was ordered to stop, and where. */
export function stopProduction(act: Act, command: MoveCommand & { readonly scope: string }): Promise<Hazard> {
  const { scope } = command;
  return moveHazard(act, command, {
    action: 'stop-production',
    change: () => ({ stop: { scope, since: act.now } }),
    detail: { scope },
  });
}

/** Production may go on, once the hazard is written off. */
export function resumeProduction(act: Act, command: MoveCommand & { readonly reason: string }): Promise<Hazard> {
  return moveHazard(act, command, {
    action: 'resume-production',
    change: () => ({ stop: null }),
    detail: { reason: command.reason },
  });
}
