import type { CheckVerdict } from '@zhiben/vocabulary/accountability.ts';
import { type CheckOfPlace, momentOf, reportsSomething } from './check-of-place.ts';
import type { Existence } from './existence.ts';
import { alike, type EarlierHazard, type HazardInQuestion, unfixedAt } from './hazard-in-question.ts';

/** Why a check is judged as it is, for the words a reader gets. */
export type CheckReason =
  | 'missed'
  | 'done-late'
  | 'answered-normal'
  | 'reported-before'
  | 'known-hazard'
  | 'reported-that-day'
  | 'excused'
  | 'due-later'
  | 'no-time'
  | 'no-answer'
  | 'answered-not-applicable'
  | 'same-day';

export interface JudgedCheck {
  readonly check: CheckOfPlace;
  readonly verdict: CheckVerdict;
  readonly reason: CheckReason;
}

interface Against {
  readonly hazard: HazardInQuestion;
  readonly existence: Existence;
  readonly earlier: readonly EarlierHazard[];
}

/** The checks that fell into the time the hazard can have existed, each judged, oldest first. */
export function judgeChecks(checks: readonly CheckOfPlace[], against: Against): readonly JudgedCheck[] {
  const { existence, hazard } = against;
  return checks
    .filter((check) => momentOf(check) >= existence.from && startOf(check) <= hazard.discovery.until)
    .toSorted((one, other) => momentOf(one).getTime() - momentOf(other).getTime())
    .map((check) => ({ check, ...judge(check, against) }));
}

/** A check done after the hazard was found says nothing about it any more; one only due then says that it was not due. */
const startOf = (check: CheckOfPlace): Date => (check.state === 'done' && check.doneAt) || check.from;

function judge(check: CheckOfPlace, against: Against): Omit<JudgedCheck, 'check'> {
  const { discovery } = against.hazard;
  if (check.state === 'excused') return { verdict: 'excused', reason: 'excused' };
  if (check.state === 'missed') {
    return check.until < discovery.from
      ? { verdict: 'not-checked', reason: check.doneAt === undefined ? 'missed' : 'done-late' }
      : { verdict: 'not-yet-due', reason: 'due-later' };
  }
  return check.doneAt === undefined
    ? { verdict: 'undetermined', reason: 'no-time' }
    : judgeDone(check, check.doneAt, against);
}

function judgeDone(check: CheckOfPlace, doneAt: Date, { hazard, earlier }: Against): Omit<JudgedCheck, 'check'> {
  const { dayFrom, from, until } = hazard.discovery;
  if (reportsSomething(check)) {
    return doneAt >= dayFrom
      ? { verdict: 'found', reason: 'reported-that-day' }
      : { verdict: 'found-and-not-fixed', reason: 'reported-before' };
  }
  if (check.answers.length === 0) return { verdict: 'undetermined', reason: 'no-answer' };
  if (check.answers.every(({ verdict }) => verdict === 'not-applicable')) {
    return { verdict: 'undetermined', reason: 'answered-not-applicable' };
  }
  // Found some time that day: whether before or after this check, no record says.
  if (doneAt >= from && from < until) return { verdict: 'undetermined', reason: 'same-day' };
  return alike(hazard, earlier).some((other) => unfixedAt(other, doneAt))
    ? { verdict: 'found-and-not-fixed', reason: 'known-hazard' }
    : { verdict: 'checked-and-not-found', reason: 'answered-normal' };
}
