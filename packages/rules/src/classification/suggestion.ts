/** What the assistant thinks. `major-suspected` is the most it ever says: the determination is a person's. */
export type SuspicionLevel = 'major-suspected' | 'suspected' | 'general-likely';

export interface Suggestion {
  readonly level: SuspicionLevel;
  /** Best first. */
  readonly ranked: readonly RankedCriterion[];
  readonly note: string;
}

export interface RankedCriterion {
  readonly editionId: string;
  readonly criterionId: string;
  readonly title: string;
  /** 0 to 1; from 0.5 on it is a suspicion. */
  readonly score: number;
  readonly why: string;
  readonly words: readonly LeadingWords[];
  readonly missing: readonly MissingFact[];
  readonly evidence: readonly string[];
  /** What it may be instead. */
  readonly lookAlike?: string;
  /** The same topic in the other edition, so that a record can carry both labels. */
  readonly counterparts: readonly {
    readonly editionId: string;
    readonly criterionId: string;
    readonly title: string;
  }[];
}

/** Words of the original text, end exclusive, and what they were taken for. */
export interface LeadingWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface MissingFact {
  readonly fact: string;
  readonly question: string;
}
