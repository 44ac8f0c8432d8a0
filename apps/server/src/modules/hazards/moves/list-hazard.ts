import type { ListingLevel } from '@zhiben/vocabulary/hazards.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Hazard } from '../domain/hazard.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

/** Puts a major hazard under listed supervision (挂牌督办). */
export function listHazard(act: Act, command: MoveCommand & { readonly listingLevel: ListingLevel }): Promise<Hazard> {
  const { listingLevel } = command;
  return moveHazard(act, command, { action: 'list', change: () => ({ listingLevel }), detail: { listingLevel } });
}
