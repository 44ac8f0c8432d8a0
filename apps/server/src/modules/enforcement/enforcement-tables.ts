import type { VisitAimSettings } from '@zhiben/rules/enforcement/visit-aims.ts';
import type {
  CoverageStanding,
  Disposition,
  DocumentKind,
  RecheckResult,
  VisitKind,
} from '@zhiben/vocabulary/enforcement.ts';
import type { VisitServiceKind } from '@zhiben/vocabulary/visit-aims.ts';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Written once as JSON text, read as the value. */
type Kept<Value> = ColumnType<Value, string, string>;
type KeptOrNone<Value> = ColumnType<Value | null, string | null | undefined, string | null>;

export interface OfficersTable {
  id: string;
  person_id: string;
  name: string;
  certificate: string;
  valid_until: string;
  registered_at: Date;
  confirmed_at: Date | null;
  confirmed_by_name: string | null;
}

export interface CoveragePlansTable {
  year: number;
  drawn_up_at: Date;
  drawn_up_by: string;
}

export interface CoverageItemsTable {
  year: number;
  enterprise_id: string;
  standing: CoverageStanding;
  reasons: string[];
  missing: string[];
  quarter: number | null;
  settled_by: Generated<string | null>;
  settled_reason: Generated<string | null>;
}

export interface DrawsTable {
  id: string;
  title: string;
  how_many: number;
  pool: JSONColumnType<{
    readonly enterprises: readonly { readonly id: string; readonly name: string }[];
    readonly officers: readonly { readonly id: string; readonly name: string }[];
  }>;
  commitment: string;
  seed: string;
  witness: Generated<string | null>;
  drawn: KeptOrNone<readonly { readonly object: string; readonly officers: readonly string[] }[]>;
  opened_at: Date;
  opened_by: string;
  opened_by_name: string;
  drawn_at: Generated<Date | null>;
  published_at: Generated<Date | null>;
}

export interface VisitOfficer {
  readonly id: string;
  readonly name: string;
  readonly certificate: string;
}

export interface KeptItem {
  readonly key: string;
  readonly text: string;
  readonly clause: string;
  readonly conduct: string;
}

/** What was written down on site. */
export interface KeptRecord {
  readonly place: string;
  readonly sitePerson: string;
  readonly sitePost: string;
  readonly sitePhone: string;
  readonly words: string;
  readonly answers: readonly { readonly key: string; readonly verdict: string }[];
  readonly officerSignatureIds: readonly string[];
  readonly siteSignatureId: string | null;
  readonly siteRefused: string | null;
  readonly startedAtOnDevice: string;
  readonly finishedAtOnDevice: string;
}

/** Why a visit was planned, as the records stood. */
export interface KeptReason {
  readonly aim: string;
  readonly words: string;
  readonly points: number;
}

export interface VisitAimsTable {
  revision: number;
  settings: Kept<VisitAimSettings>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

export interface VisitServicesTable {
  visit_id: string;
  enterprise_id: string;
  kind: VisitServiceKind;
  subject_id: string;
  title: string;
}

/** Offered to other rooms as well: which inspection serves something of theirs. */
export interface MergedVisitsView {
  subject_id: string;
  kind: VisitServiceKind;
  visit_id: string;
  planned_on: string;
  enterprise_id: string;
}

export interface VisitsTable {
  id: string;
  version: Generated<number>;
  enterprise_id: string;
  kind: VisitKind;
  draw_id: string | null;
  planned_on: string;
  purpose: string;
  sealed: Generated<boolean>;
  reasons: ColumnType<readonly KeptReason[], string | undefined, never>;
  merged_into: Generated<string | null>;
  officers: Kept<readonly VisitOfficer[]>;
  officer_persons: string[];
  items: Kept<readonly KeptItem[]>;
  planned_at: Date;
  planned_by: string;
  planned_by_name: string;
  started_at: Generated<Date | null>;
  withdrawn_at: Generated<Date | null>;
  withdrawn_reason: Generated<string | null>;
  finished_at: Generated<Date | null>;
  draft_id: Generated<string | null>;
  record: KeptOrNone<KeptRecord>;
  order_due_on: Generated<string | null>;
  answered_at: Generated<Date | null>;
  answer: Generated<string | null>;
  rechecked_on: Generated<string | null>;
}

export interface VisitFindingsTable {
  id: string;
  visit_id: string;
  enterprise_id: string;
  item_key: string;
  item: string;
  clause: string;
  conduct: string;
  words: string;
  photo_ids: string[];
  level: 'major' | 'general';
  disposition: Disposition;
  rectify_by: string | null;
  hazard_id: string;
  recheck_result: Generated<RecheckResult | null>;
  recheck_words: Generated<string | null>;
}

export interface EnforcementNumbersTable {
  series: string;
  year: number;
  last: number;
}

export interface DocumentTemplatesTable {
  kind: DocumentKind;
  revision: number;
  file_hash: string;
  reason: string;
  made_at: Date;
  made_by_name: string;
}

export interface KeptService {
  readonly recipient: string;
  readonly place: string;
  readonly way: string;
  readonly deliveredOn: string;
  readonly deliverers: readonly string[];
  readonly note: string;
}

export interface EnforcementDocumentsTable {
  id: string;
  kind: DocumentKind;
  series: string;
  year: number;
  serial: number;
  number: string;
  enterprise_id: string | null;
  visit_id: string | null;
  case_id: string | null;
  letter_id: string | null;
  content: Kept<Readonly<Record<string, unknown>>>;
  content_hash: string;
  file_hash: string;
  template_revision: number;
  code: string;
  made_at: Date;
  made_by_name: string;
  served_at: Generated<Date | null>;
  service: KeptOrNone<KeptService>;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    officers: OfficersTable;
    coverage_plans: CoveragePlansTable;
    coverage_items: CoverageItemsTable;
    draws: DrawsTable;
    visits: VisitsTable;
    visit_findings: VisitFindingsTable;
    visit_aims: VisitAimsTable;
    visit_services: VisitServicesTable;
    merged_visits: MergedVisitsView;
    enforcement_numbers: EnforcementNumbersTable;
    document_templates: DocumentTemplatesTable;
    enforcement_documents: EnforcementDocumentsTable;
  }
}
