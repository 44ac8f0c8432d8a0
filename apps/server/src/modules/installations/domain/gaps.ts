import { dayNumber, dayText } from '@zhiben/rules/calendar/day.ts';
import type { InstallationGap, StewardRole, UnitStanding } from '@zhiben/vocabulary/installations.ts';

/** What is on record of a unit, as far as something may be lacking. */
export interface OnRecord {
  readonly standing: UnitStanding;
  readonly level: number | null;
  readonly missingFacts: readonly string[];
  /** The places that somebody fills who still works there. */
  readonly stewards: readonly StewardRole[];
  readonly assessment:
    | { readonly level: number | null; readonly nextOn: string; readonly filedOn: string | null }
    | undefined;
}

const ASSESSMENT_SOON_DAYS = 90;
const STEWARDS = 3;

/** What a unit lacks on a day. One below the threshold owes nothing; one that cannot be told owes its facts. */
export function gapsOf(unit: OnRecord, today: string): readonly InstallationGap[] {
  const facts: readonly InstallationGap[] = unit.missingFacts.length > 0 ? ['facts'] : [];
  if (unit.standing !== 'major-hazard') return facts;
  const stewards: readonly InstallationGap[] = new Set(unit.stewards).size < STEWARDS ? ['stewards'] : [];
  return [...facts, ...stewards, ...gapsOfAssessment(unit, today)];
}

function gapsOfAssessment({ assessment, level }: OnRecord, today: string): readonly InstallationGap[] {
  if (assessment === undefined) return ['assessment'];
  const soon = dayText(dayNumber(today) + ASSESSMENT_SOON_DAYS);
  return [
    ...(assessment.nextOn < today ? (['assessment-overdue'] as const) : []),
    ...(assessment.nextOn >= today && assessment.nextOn <= soon ? (['assessment-due'] as const) : []),
    ...(assessment.filedOn === null ? (['filing'] as const) : []),
    ...(assessment.level !== level ? (['changed'] as const) : []),
  ];
}
