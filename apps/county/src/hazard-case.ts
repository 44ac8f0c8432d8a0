import type { Dismissal, HazardChannel, HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';

/** Turns a story may take besides the straight way. */
export type Twist =
  | 'suspected-first'
  | 'raised'
  | 'rejected'
  | 'returned'
  | 'reopened'
  | 'stopped'
  | 'extended'
  | 'late';

/** One invented hazard: what was found and how far it has come. Its days and people are worked out from it. */
export interface HazardCase {
  /** `enterprise.place` */
  readonly place: string;
  /** Either the day it was found, or how many days ago the story last moved; the other is worked out. */
  readonly foundOn?: string;
  readonly movedDaysAgo?: number;
  readonly channel: HazardChannel;
  readonly description: string;
  /** What it is judged to be in the end; null while nobody has judged it. */
  readonly level: HazardLevel | null;
  /** Under 121号, and under AQ 3067-2026 for what is found since that is in force. */
  readonly criterion?: readonly [mem121: string, aq3067: string];
  readonly reason?: string;
  readonly fix?: string;
  readonly costYuan?: number;
  readonly until: HazardState;
  readonly twists?: readonly Twist[];
  readonly dismissal?: Dismissal;
}
