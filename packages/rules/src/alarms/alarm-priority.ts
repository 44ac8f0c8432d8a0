export type Consequence = 'severe' | 'major' | 'minor';
export type Response = 'immediate' | 'prompt' | 'timely';
export type Priority = 'critical' | 'high' | 'medium' | 'low';

/**
 * Priority from what happens without an answer and how long there is to give one. The standards ask for such a matrix and leave its
 * cells to the plant: these are the product's own, and the reader is told they are provisional.
 */
export const PRIORITY_MATRIX: Readonly<Record<Consequence, Readonly<Record<Response, Priority>>>> = {
  severe: { immediate: 'critical', prompt: 'critical', timely: 'high' },
  major: { immediate: 'high', prompt: 'medium', timely: 'medium' },
  minor: { immediate: 'medium', prompt: 'low', timely: 'low' },
};

export const priorityOf = (consequence: Consequence, response: Response): Priority =>
  PRIORITY_MATRIX[consequence][response];
