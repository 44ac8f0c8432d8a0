import type { WarningFactName } from '@zhiben/rules/warnings/warning-level.ts';
import type { WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import type { CheckFinding, WarningAudience, WarningCause, WarningState } from '@zhiben/vocabulary/warnings.ts';

/** One thing that led to the level. */
export interface Because {
  readonly fact: WarningFactName;
  readonly words: string;
  readonly steps: number;
}

export interface Warning {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly placeId: string | null;
  readonly level: WarningLevel;
  readonly state: WarningState;
  /** What led to the present colour. */
  readonly because: readonly Because[];
  /** The gravest, newest alarm that stands; the last that stood when none does. */
  readonly headline: string;
  readonly missing: readonly string[];
  readonly settingsVersion: number;
  readonly issuedAt: Date;
  readonly levelSince: Date;
  readonly told: WarningAudience;
  readonly dispatchedTo: string | null;
  readonly finding: CheckFinding | null;
  readonly clearedAt: Date | null;
  readonly cause: WarningCause | null;
  readonly measures: string | null;
}
