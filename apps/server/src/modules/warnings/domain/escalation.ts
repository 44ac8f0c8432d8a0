import { WARNING_LEVELS, type WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import type { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import type { WarningAudience } from '@zhiben/vocabulary/warnings.ts';

/** From near to far. */
export const AUDIENCES: readonly WarningAudience[] = ['enterprise', 'district', 'city'];

export interface Asked {
  readonly audience: WarningAudience;
  readonly level: WarningLevel;
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
}

export interface Escalation {
  readonly to: WarningAudience;
  readonly at: Date;
}

const MINUTE_MS = 60_000;

/** Until when somebody who is told now has to answer. The city has nobody above it: its time is the district's. */
export function answerBy(audience: WarningAudience, level: WarningLevel, settings: WarningSettings, now: Date): Date {
  const { enterpriseMinutes, districtMinutes } = settings.colours[level];
  const minutes = audience === 'enterprise' ? enterpriseMinutes : districtMinutes;
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

/** Who is told next because somebody nearer has not answered, and when; null when all have, or nobody is further away. */
export function nextEscalation(asked: readonly Asked[]): Escalation | null {
  const due = AUDIENCES.flatMap((audience, at) => {
    const to = AUDIENCES[at + 1];
    const newest = newestOf(asked, audience);
    if (to === undefined || newest === undefined || newest.answeredAt !== null) return [];
    return newestOf(asked, to) === undefined ? [{ to, at: newest.answerBy }] : [];
  });
  return due.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null;
}

/** Who is asked and has not answered what they were last told. */
export const unanswered = (asked: readonly Asked[]): readonly WarningAudience[] =>
  AUDIENCES.filter((audience) => newestOf(asked, audience)?.answeredAt === null);

/** A level is told once to each, and only ever a graver one after it: the gravest is the newest. */
const newestOf = (asked: readonly Asked[], audience: WarningAudience): Asked | undefined =>
  asked
    .filter((push) => push.audience === audience)
    .toSorted((one, other) => WARNING_LEVELS.indexOf(other.level) - WARNING_LEVELS.indexOf(one.level))[0];

/** The furthest of those who are told. */
export const furthest = (audiences: readonly WarningAudience[]): WarningAudience =>
  AUDIENCES.findLast((audience) => audiences.includes(audience)) ?? 'enterprise';
