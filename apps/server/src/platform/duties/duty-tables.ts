import type { DutyKind, DutyState } from '@zhiben/vocabulary/duties.ts';
import type { SubjectKind } from '@zhiben/vocabulary/evidence.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Generated } from 'kysely';

export interface DutiesTable {
  id: string;
  kind: DutyKind;
  state: DutyState;
  title: string;
  subject_kind: SubjectKind;
  subject_id: string;
  subject_title: string;
  enterprise_id: string | null;
  about_enterprise_id: string | null;
  owner_roles: Role[];
  owner_person_id: Generated<string | null>;
  owner_name: Generated<string | null>;
  started_at: Date;
  due_at: Date;
  due_certain: boolean;
  source: string;
  notice: Generated<number>;
  next_notice_at: Date | null;
  escalated_at: Date | null;
  ended_at: Date | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    duties: DutiesTable;
  }
}
