import type { WarningsNeeds } from '../warnings-needs.ts';

/** What a warning is judged and named by; all that the worker which judges samples has to bring. */
export type IssuingNeeds = Pick<WarningsNeeds, 'enterpriseNames' | 'placeName' | 'openHazards' | 'installationLevelOf'>;
