import type { AgencyReportKind, HalfDay, ReportText } from '@zhiben/vocabulary/agency-reports.ts';
import type { ColumnType, Generated } from 'kysely';

interface EngineersTable {
  id: string;
  agency_id: string;
  name: string;
  certificate: string;
  qualification: string;
  valid_from: string;
  valid_until: string;
  registered_by_name: string;
  registered_at: Date;
}

export interface AgencyReportsTable {
  id: string;
  agency_id: string;
  enterprise_id: string;
  kind: AgencyReportKind;
  number: string;
  subject: string;
  issued_on: string;
  from_on: string;
  until_on: string;
  conclusions: string;
  file_hash: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  filed_by: string;
  filed_by_name: string;
  filed_at: Date;
  text_state: Generated<ReportText>;
  text_note: Generated<string>;
  words: Generated<string | null>;
  photo_days: Generated<string[] | null>;
  examined_at: Generated<Date | null>;
  case_id: Generated<string | null>;
}

export interface VisitsOnSiteTable {
  id: string;
  report_id: string;
  agency_id: string;
  enterprise_id: string;
  engineer_name: string;
  certificate: string;
  valid_from: string;
  valid_until: string;
  from_on: string;
  from_half: HalfDay;
  until_on: string;
  until_half: HalfDay;
}

interface MarksTable {
  report_id: string;
  agency_id: string;
  enterprise_id: string;
  kind: AgencyReportKind;
  marks: number[];
  counted: number[];
}

interface MarkCountsTable {
  kind: AgencyReportKind;
  mark: number;
  enterprises: number;
}

export interface KeptPassage {
  readonly mine: string;
  readonly theirs: string;
  readonly own: number;
}

interface ComparisonsTable {
  report_id: string;
  other_id: string;
  score: number;
  doubtful_from: number;
  learnt_from: number;
  passages: ColumnType<readonly KeptPassage[], string, string>;
  forms: ColumnType<readonly string[], string, string>;
  compared_at: Date;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    agency_engineers: EngineersTable;
    agency_reports: AgencyReportsTable;
    agency_report_visits: VisitsOnSiteTable;
    agency_report_marks: MarksTable;
    agency_mark_counts: MarkCountsTable;
    agency_report_comparisons: ComparisonsTable;
  }
}
