import type { Pattern } from './pattern.ts';
import type { QuestionId } from './questions.ts';
import type { Width } from './reading.ts';

/** A finding that points to criteria. From 0.5 on it is a suspicion; below, it explains why the case is rather general. */
export interface Clue {
  /** Criteria of either edition, e.g. MH-12 and AQ-5.4.2. */
  readonly criteria: readonly string[];
  readonly strength: number;
  readonly why: string;
  readonly finds: Pattern;
  /** How far apart its words may stand; a clause unless told. */
  readonly within?: Width;
  /** Facts without which even a clear finding stays a suspicion. */
  readonly asks?: readonly QuestionId[];
  /** What it probably is instead. */
  readonly lookAlike?: string;
}

/** A circumstance that makes the clues of a criterion weaker (or, above 1, stronger). */
export interface Temper {
  readonly criteria: readonly string[];
  readonly when: Pattern;
  readonly factor: number;
  readonly lookAlike?: string;
}

export const DECISIVE = 0.92;
export const STRONG = 0.8;
export const FAIR = 0.65;
export const BARE = 0.55;
export const GENERAL = 0.4;
export const FAINT = 0.25;
