import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import type { EvidenceKind, SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import type { Act } from '../db/scope.ts';
import { v7 } from '../db/uuid.ts';
import { evidenceStore } from './evidence-store.ts';
import { toEvidenceView } from './evidence-view.ts';
import type { StoredFile } from './file-store.ts';

export interface EvidenceAbout {
  readonly kind: EvidenceKind;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Whose records it belongs to; null when only the bureau may see it. */
  readonly enterpriseId: string | null;
  readonly takenAt?: Date | null;
}

/** Makes a stored file evidence of a subject. The caller records the act. */
export async function keepEvidence(
  { tx, actor, now }: Act,
  file: StoredFile,
  { kind, subjectKind, subjectId, enterpriseId, takenAt = null }: EvidenceAbout,
): Promise<EvidenceView> {
  const bytes = { size_bytes: file.sizeBytes, media_type: file.mediaType };
  const row = {
    id: v7(now),
    file_hash: file.hash,
    kind,
    name: file.name,
    subject_kind: subjectKind,
    subject_id: subjectId,
    enterprise_id: enterpriseId,
    added_by: actor.personId,
    added_by_name: actor.name,
    added_at: now,
    taken_at: takenAt,
  };
  await evidenceStore(tx).knowFile({ hash: file.hash, ...bytes, stored_at: now });
  await evidenceStore(tx).add(row);
  return toEvidenceView({ ...row, ...bytes });
}
