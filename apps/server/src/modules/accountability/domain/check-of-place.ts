import type { Cadence } from '@zhiben/vocabulary/checks.ts';

export interface PersonInPost {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
}

/** A check that covered a place, as self-checks tells it. */
export interface CheckOfPlace {
  readonly checkId: string;
  readonly cadence: Cadence;
  readonly orgUnitId: string;
  /** The window the check was due in. */
  readonly from: Date;
  readonly until: Date;
  readonly state: 'done' | 'missed' | 'excused';
  readonly excuse?: string;
  readonly dutyHolder: PersonInPost;
  readonly doneBy?: PersonInPost;
  readonly doneAt?: Date;
  /** What was answered about that place. */
  readonly answers: readonly {
    readonly item: string;
    readonly verdict: 'normal' | 'abnormal' | 'not-applicable';
    readonly words: string;
  }[];
  readonly ledgerSequences: readonly string[];
}

/** When a check became what it is: done then, or no longer to be done in time. */
export const momentOf = ({ doneAt, until }: CheckOfPlace): Date => doneAt ?? until;

export const reportsSomething = ({ answers }: CheckOfPlace): boolean =>
  answers.some(({ verdict }) => verdict === 'abnormal');
