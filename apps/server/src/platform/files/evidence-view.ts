import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import type { EvidenceRow } from './evidence-store.ts';
import { isPicture } from './file-kinds.ts';

export function toEvidenceView(row: EvidenceRow): EvidenceView {
  return {
    id: EvidenceId.parse(row.id),
    kind: row.kind,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    hash: row.file_hash,
    addedBy: row.added_by_name,
    addedAt: row.added_at.toISOString(),
    takenAt: row.taken_at?.toISOString() ?? null,
    picture: isPicture(row.media_type),
  };
}
