import type { Labels } from '@zhiben/vocabulary/labels.ts';

/** The words of a label table as choices. */
export const optionsOf = (labels: Labels<string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
