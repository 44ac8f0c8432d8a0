import type { DeclineReason, TipOffState } from '@zhiben/vocabulary/tip-offs.ts';

/** A tip-off as the office works on it. It has no field for who sent it. */
export interface TipOff {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly receivedAt: Date;
  readonly description: string;
  readonly location: string | null;
  readonly enterpriseId: string | null;
  readonly placeId: string | null;
  readonly hasIdentity: boolean;
  readonly state: TipOffState;
  readonly dueAt: Date | null;
  readonly reporterSpokeAt: Date | null;
  readonly hazardId: string | null;
  readonly joinedTo: string | null;
  readonly referredTo: string | null;
  readonly declinedBecause: DeclineReason | null;
  readonly verified: boolean | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
}
