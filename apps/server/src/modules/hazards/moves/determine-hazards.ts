import { editionInForce } from '@zhiben/rules/major-hazards.ts';
import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { hazardNotFound } from '../hazard-refusals.ts';
import { hazardStore } from '../hazard-store.ts';
import { determineHazard } from './determine-hazard.ts';

interface Judgement {
  readonly hazardId: string;
  readonly version: number;
  readonly level: HazardLevel;
  readonly criterionId: string | null;
}

/** Judges many hazards as one act of one person, each under the edition in force when it was found. All or none. */
export async function determineHazards(act: Act, items: readonly Judgement[], reason: string): Promise<number> {
  for (const item of items) {
    const hazard = await hazardStore(act.tx).find(item.hazardId);
    if (hazard === undefined) throw hazardNotFound();
    const editionId = editionInForce(hazard.foundOn).id;
    await determineHazard(act, { ...item, editionId, reason, rectifyBy: null, note: '', evidenceIds: [] });
  }
  return items.length;
}
