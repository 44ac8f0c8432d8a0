import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { type HazardAction, hazardActionLabel } from '@zhiben/vocabulary/hazards.ts';

/** The act as its button says it. A judgement that has been made and acted on is changed, not made. */
export const labelOf = (action: HazardAction, { state }: HazardDetail): string =>
  action === 'determine' && (state === 'awaiting-listing' || state === 'rectifying')
    ? '改判'
    : hazardActionLabel[action];
