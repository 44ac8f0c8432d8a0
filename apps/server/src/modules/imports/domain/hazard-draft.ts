import type { HazardChannel, HazardLevel, RegisteredStatus } from '@zhiben/vocabulary/hazards.ts';

/** By when the register says a hazard is to be rectified. `on` is the day meant; `wording` how it was put. */
export type RegisterDeadline =
  | { readonly kind: 'on' | 'immediate'; readonly on: string; readonly wording: string }
  | { readonly kind: 'long-term'; readonly wording: string };

/** One hazard as the register tells it, complete enough to be recorded. */
export interface HazardDraft {
  readonly enterpriseId: string;
  readonly description: string;
  readonly location: string | null;
  readonly channel: HazardChannel;
  /** What the register claims; null where it says nothing. */
  readonly level: HazardLevel | null;
  readonly foundOn: string;
  readonly foundBy: string;
  readonly category: string | null;
  readonly basis: string | null;
  readonly measures: string | null;
  readonly responsible: string | null;
  readonly responsibleUnit: string | null;
  readonly deadline: RegisterDeadline | null;
  readonly status: RegisteredStatus | null;
  readonly rectifiedOn: string | null;
  readonly writtenOffOn: string | null;
  readonly verifiedBy: string | null;
  readonly fundsYuan: number | null;
  readonly township: string | null;
  readonly remark: string | null;
}
