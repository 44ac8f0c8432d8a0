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
  /** One that was made late is missed, with `doneAt`. */
  readonly state: 'done' | 'missed' | 'excused';
  readonly excuse?: string;
  /** With an empty `personId` where nobody was appointed. */
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

/** When a check became what it is: done then, or no longer to be done in time, even if it was made up for later. */
export const momentOf = ({ state, doneAt, until }: CheckOfPlace): Date =>
  state === 'missed' ? until : (doneAt ?? until);

export const reportsSomething = ({ answers }: CheckOfPlace): boolean =>
  answers.some(({ verdict }) => verdict === 'abnormal');
