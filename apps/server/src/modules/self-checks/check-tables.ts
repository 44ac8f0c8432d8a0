import type { Cadence, CheckExcuse, ExcusedBecause } from '@zhiben/vocabulary/checks.ts';
import type { Generated, JSONColumnType } from 'kysely';
import type { Answer, Conflict } from './domain/answer.ts';
import type { SheetItem } from './domain/standard-sheets.ts';

export interface ChecksTable {
  id: string;
  enterprise_id: string;
  org_unit_id: string;
  org_unit_name: string;
  cadence: Cadence;
  from_on: string;
  until_on: string;
  due_at: Date;
  holder_id: string | null;
  holder_name: string | null;
  holder_post: string | null;
  stands_in_for: string | null;
  place_ids: string[];
  excused_because: ExcusedBecause | null;
  excuse_words: string | null;
  revision: Generated<number>;
  answers: JSONColumnType<readonly Answer[], string | undefined, string>;
  conflicts: JSONColumnType<readonly Conflict[], string | undefined, string>;
  abnormal: Generated<number>;
  done_at: Date | null;
  done_by: string | null;
  done_by_name: string | null;
  done_by_post: string | null;
}

export interface CheckRevisionsTable {
  check_id: string;
  enterprise_id: string;
  revision: number;
  draft_id: string;
  offered: JSONColumnType<readonly Answer[]>;
  answers: JSONColumnType<readonly Answer[]>;
  by_person: string;
  by_name: string;
  by_post: string;
  at: Date;
  begun_at_on_device: Date | null;
  finished_at_on_device: Date | null;
  clock_offset_seconds: number | null;
  notices: JSONColumnType<readonly string[]>;
  signature_id: string | null;
}

interface CheckHazardsTable {
  check_id: string;
  enterprise_id: string;
  place_id: string;
  item_key: string;
  hazard_id: string;
}

export interface CheckTemplatesTable {
  enterprise_id: string;
  cadence: Cadence;
  template_of: string | null;
  revision: number;
  items: JSONColumnType<readonly SheetItem[]>;
  made_at: Date;
  made_by_name: string;
}

export interface CheckExcusesTable {
  id: string;
  enterprise_id: string;
  kind: CheckExcuse;
  org_unit_id: string | null;
  person_id: string | null;
  from_on: string;
  until_on: string;
  reason: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_name: string;
}

interface CheckCoverageTable {
  enterprise_id: string;
  since_on: string;
  laid_until_on: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    checks: ChecksTable;
    check_revisions: CheckRevisionsTable;
    check_hazards: CheckHazardsTable;
    check_templates: CheckTemplatesTable;
    check_excuses: CheckExcusesTable;
    check_coverage: CheckCoverageTable;
  }
}
