import type { HazardChannel, HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { PersonInPost } from './check-of-place.ts';

/** When it was found. Known to the instant where it was reported the same day, to the day otherwise. */
export interface Discovery {
  /** The beginning of the day. */
  readonly dayFrom: Date;
  readonly from: Date;
  readonly until: Date;
}

export interface HazardInQuestion {
  readonly id: string;
  readonly number: string;
  readonly placeId: string | null;
  readonly criterionId: string | null;
  readonly level: HazardLevel | null;
  readonly channel: HazardChannel;
  readonly discovery: Discovery;
}

/** Another hazard on record at the same place. */
export interface EarlierHazard {
  readonly hazardId: string;
  readonly number: string;
  readonly placeId: string;
  readonly criterionId: string | null;
  readonly foundAt: Date;
  /** When it was verified as gone; null while it is not. */
  readonly goneAt: Date | null;
  readonly ledger: readonly string[];
}

/** A rectification that was found untrue, of this hazard or of an earlier one like it, and who stood for it. */
export interface FalseRectification {
  readonly hazardId: string;
  readonly number: string;
  readonly at: Date;
  readonly kind: string;
  readonly rectifiedBy: PersonInPost | null;
  readonly acceptedBy: PersonInPost | null;
  readonly ledger: readonly string[];
}

/** Earlier ones at the same place under the same criterion. Nothing is the same as what nobody has judged. */
export const alike = (
  { placeId, criterionId }: HazardInQuestion,
  earlier: readonly EarlierHazard[],
): readonly EarlierHazard[] =>
  criterionId === null || placeId === null
    ? []
    : earlier.filter((other) => other.placeId === placeId && other.criterionId === criterionId);

export const unfixedAt = ({ foundAt, goneAt }: EarlierHazard, at: Date): boolean =>
  foundAt < at && (goneAt === null || goneAt > at);
