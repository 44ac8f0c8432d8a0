import type { EvidenceKind, SubjectKind } from '@zhiben/vocabulary/evidence.ts';

interface FilesTable {
  hash: string;
  size_bytes: number;
  media_type: string;
  stored_at: Date;
}

export interface EvidenceTable {
  id: string;
  file_hash: string;
  kind: EvidenceKind;
  name: string;
  subject_kind: SubjectKind;
  subject_id: string;
  enterprise_id: string | null;
  added_by: string;
  added_by_name: string;
  added_at: Date;
  taken_at: Date | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    files: FilesTable;
    evidence: EvidenceTable;
  }
}
