import type { CheckVerdict } from '@zhiben/vocabulary/checks.ts';

/** What one person says about one item at one place. `item` is the line as it stood on their sheet. */
export interface Answer {
  readonly placeId: string;
  readonly itemKey: string;
  readonly item: string;
  readonly verdict: CheckVerdict;
  readonly words: string;
  readonly photoIds: readonly string[];
}

export const answerKey = ({ placeId, itemKey }: Pick<Answer, 'placeId' | 'itemKey'>): string => `${placeId} ${itemKey}`;

/** Two people said different things. Both stand until somebody settles it. */
export interface Conflict {
  readonly standing: Answer;
  readonly offered: Answer;
  readonly standingBy: string;
  readonly offeredBy: string;
  readonly offeredAt: string;
}
