import type { HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';

const OPEN: Readonly<Partial<Record<HazardState, readonly HazardLevel[]>>> = {
  reported: ['major', 'general', 'suspected'],
  suspected: ['major', 'general'],
  'awaiting-listing': ['general'],
  rectifying: ['major'],
};

/** The levels a hazard in this state can be judged to. The server decides; this only spares a form a useless choice. */
export const levelsOpenTo = (state: HazardState): readonly HazardLevel[] => OPEN[state] ?? [];
