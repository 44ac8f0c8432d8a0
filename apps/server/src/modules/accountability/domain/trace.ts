import { CADENCES, type Cadence } from '@zhiben/vocabulary/checks.ts';
import { type AnswerOfLevel, chainOf } from './chain.ts';
import type { CheckOfPlace } from './check-of-place.ts';
import { type Evidence, type Existence, existenceOf } from './existence.ts';
import type { EarlierHazard, FalseRectification, HazardInQuestion } from './hazard-in-question.ts';
import type { DirectoryHistory } from './history.ts';
import { type JudgedCheck, judgeChecks } from './judge-check.ts';

/** Everything on record that bears on one hazard. */
export interface Records {
  readonly hazard: HazardInQuestion;
  readonly earlier: readonly EarlierHazard[];
  readonly falseRectifications: readonly FalseRectification[];
  readonly checks: readonly CheckOfPlace[];
  readonly photos: readonly Evidence[];
  readonly directory: DirectoryHistory;
  readonly lookBackDays: number;
}

export interface Trace {
  readonly existence: Existence;
  readonly checks: readonly JudgedCheck[];
  /** Cadences of which no check is on record for that time: unknown, not missed. */
  readonly withoutRecord: readonly Cadence[];
  readonly falseRectifications: readonly FalseRectification[];
  readonly chain: readonly AnswerOfLevel[];
}

/** Which checks should have seen a hazard, what they came to, and who has to answer for it. */
export function traceBack(records: Records): Trace {
  const existence = existenceOf(records);
  const checks = judgeChecks(records.checks, { ...records, existence });
  const { falseRectifications } = records;
  return {
    existence,
    checks,
    withoutRecord: CADENCES.filter((cadence) => checks.every(({ check }) => check.cadence !== cadence)),
    falseRectifications,
    chain: chainOf({ ...records, checks }),
  };
}
