import { criterion, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { judged } from '../domain/after-the-move.ts';
import type { Hazard } from '../domain/hazard.ts';
import { criterionMissing, criterionUnknown, dayInPast, editionUnknown } from '../hazard-refusals.ts';
import { hazardStore } from '../hazard-store.ts';
import { type MoveCommand, moveHazard } from './move-hazard.ts';

export interface DetermineCommand extends MoveCommand {
  readonly level: HazardLevel;
  readonly editionId: string;
  readonly criterionId: string | null;
  readonly reason: string;
  readonly rectifyBy: string | null;
}

/** A person judges the level, under one dated edition and, for a major hazard, by one named criterion of it. */
export async function determineHazard(act: Act, command: DetermineCommand): Promise<Hazard> {
  const { level, editionId, criterionId, reason, rectifyBy } = command;
  if (level === 'major' && criterionId === null) throw criterionMissing();
  if (!editionsOfMajorHazardCriteria.some(({ id }) => id === editionId)) throw editionUnknown();
  if (criterionId !== null && criterion(editionId, criterionId) === undefined) throw criterionUnknown();
  if (rectifyBy !== null && rectifyBy < dayOf(act.now)) throw dayInPast('rectifyBy');

  const hazard = await moveHazard(act, command, {
    action: 'determine',
    level,
    edition: editionId,
    change: (before) => ({
      ...judged(before, level, editionId, criterionId),
      ...(rectifyBy === null ? {} : { rectifyBy }),
    }),
    detail: { level, editionId, criterionId, reason },
  });
  await hazardStore(act.tx).addDetermination({
    id: v7(act.now),
    hazard_id: hazard.id,
    enterprise_id: hazard.enterpriseId,
    level,
    edition_id: editionId,
    criterion_id: criterionId,
    reason,
    by_person: act.actor.personId,
    by_name: act.actor.name,
    post: act.actor.post,
    at: act.now,
  });
  return hazard;
}
