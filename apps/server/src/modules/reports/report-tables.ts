import type { DraftSection } from '@zhiben/contract/reports.ts';
import type { ReportKind, ReportSection, ReportState } from '@zhiben/vocabulary/reports.ts';
import type { Generated, JSONColumnType } from 'kysely';

interface ReportsTable {
  id: string;
  kind: ReportKind;
  year: number;
  part: number;
  title: string;
  from_on: string;
  until_on: string;
  state: ReportState;
  revision: Generated<number>;
  drafted_at: Date | null;
  failure: string | null;
  requested_at: Date;
  requested_by_name: string;
}

interface ReportDraftsTable {
  report_id: string;
  revision: number;
  sections: JSONColumnType<DraftSection[]>;
  drafted_at: Date;
}

interface ReportTextsTable {
  report_id: string;
  section: ReportSection;
  revision: number;
  words: string;
  draft_revision: number;
  written_at: Date;
  written_by: string;
  written_by_name: string;
}

interface ReportProgressTable {
  report_id: string;
  attempts: number;
  doing: string;
  done: number;
  of: number;
}

interface ReportIssuesTable {
  report_id: string;
  revision: number;
  issued_at: Date;
  issued_by: string;
  issued_by_name: string;
}

interface ReportSettingsTable {
  revision: number;
  monthly_due_day: number | null;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    reports: ReportsTable;
    report_issues: ReportIssuesTable;
    report_settings: ReportSettingsTable;
    report_drafts: ReportDraftsTable;
    report_texts: ReportTextsTable;
    report_progress: ReportProgressTable;
  }
}
