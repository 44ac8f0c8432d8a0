import type { DoubtKind } from '@zhiben/vocabulary/doubts.ts';
import type { EvidenceKind, SubjectKind } from '@zhiben/vocabulary/evidence.ts';

/** What a photo was brought as, and to what. */
export interface PhotoOnRecord {
  readonly kind: EvidenceKind;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** Photos of a hazard put right, as opposed to the hazard itself. */
const AFTER: readonly EvidenceKind[] = ['rectification-photo', 'acceptance-record', 'review-record'];

/** Evidence that is looked at: photos of places. A signature is the same every day, and a document is no photo. */
export const LOOKED_AT: readonly EvidenceKind[] = ['hazard-photo', 'check-photo', ...AFTER];

/**
 * What is doubtful about one picture being both. Nothing about a check's photo that its hazard shows too: the product itself puts
 * it there.
 */
export function doubtOfPair(one: PhotoOnRecord, other: PhotoOnRecord): DoubtKind | null {
  if (one.subjectKind !== other.subjectKind) return null;
  const same = one.subjectId === other.subjectId;
  if (one.subjectKind === 'check') return same ? null : 'same-picture-two-checks';
  if (one.subjectKind !== 'hazard') return null;
  if (!same) return 'same-picture-two-hazards';
  return isAfter(one) === isAfter(other) ? null : 'before-is-after';
}

const isAfter = ({ kind }: PhotoOnRecord) => AFTER.includes(kind);
