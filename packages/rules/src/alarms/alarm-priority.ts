export type Consequence = 'severe' | 'major' | 'minor';
export type Response = 'immediate' | 'prompt' | 'timely';
export type Priority = 'critical' | 'high' | 'medium' | 'low';

export type PriorityMatrix = Readonly<Record<Consequence, Readonly<Record<Response, Priority>>>>;

/**
 * Priority from what happens without an answer and how long there is to give one. The standards ask for such a matrix and leave its
 * cells to the plant: these are the product's own, and the reader is told they are provisional, and each enterprise may
 * set its own.
 */
export const PRIORITY_MATRIX: PriorityMatrix = {
  severe: { immediate: 'critical', prompt: 'critical', timely: 'high' },
  major: { immediate: 'high', prompt: 'medium', timely: 'medium' },
  minor: { immediate: 'medium', prompt: 'low', timely: 'low' },
};

export const priorityOf = (matrix: PriorityMatrix, consequence: Consequence, response: Response): Priority =>
  matrix[consequence][response];
