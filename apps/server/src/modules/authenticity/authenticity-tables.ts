import type { DoubtFacts, DoubtSubject } from '@zhiben/contract/authenticity.ts';
import type { DoubtKind, DoubtState } from '@zhiben/vocabulary/doubts.ts';
import type { Generated, JSONColumnType } from 'kysely';

interface PhotoFingerprintsTable {
  file_hash: string;
  words: number[];
  camera_at: Date | null;
  readable: boolean;
  taken_at: Date;
}

interface ExaminedTable {
  kind: 'evidence' | 'submission';
  subject: string;
  made_at: Date;
  examined_at: Date;
}

interface AnswerSketchesTable {
  check_id: string;
  enterprise_id: string;
  place_id: string;
  item_key: string;
  words: string;
  sketch: number[];
  sent_at: Date;
}

export interface DoubtsTable {
  id: string;
  kind: DoubtKind;
  enterprise_id: string;
  other_enterprise_id: string | null;
  subject_kind: DoubtSubject;
  subject_id: string;
  other_kind: DoubtSubject | null;
  other_id: string | null;
  evidence_id: string | null;
  other_evidence_id: string | null;
  facts: JSONColumnType<DoubtFacts>;
  first_seen_at: Date;
  state: Generated<DoubtState>;
  settled_by: string | null;
  settled_by_name: string | null;
  settled_at: Date | null;
  settled_words: string | null;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    photo_fingerprints: PhotoFingerprintsTable;
    examined: ExaminedTable;
    answer_sketches: AnswerSketchesTable;
    doubts: DoubtsTable;
  }
}
