import type { Goods } from '@zhiben/contract/case-measures.ts';
import type { CaseRequestKind, HoldingKind, HoldingOutcome, SuspensionKind } from '@zhiben/vocabulary/case-measures.ts';
import type { CaseParty, CaseStage, CaseState } from '@zhiben/vocabulary/cases.ts';
import type { ColumnType, Generated } from 'kysely';
import type { VisitOfficer } from './enforcement-tables.ts';

/** Yuan; the driver reads them as text. */
type Yuan = ColumnType<string | null, number | null | undefined, number | null>;
type Later<Value> = Generated<Value | null>;

export interface CasesTable {
  id: string;
  version: Generated<number>;
  enterprise_id: string;
  /** Where an agency is punished for a report about the enterprise. */
  agency_id: Later<string>;
  visit_id: string | null;
  finding_id: string | null;
  state: Generated<CaseState>;
  number: Later<string>;
  cause: string;
  conduct: string;
  act_ended_on: string;
  stage: CaseStage;
  proposal: string;
  officers: ColumnType<readonly VisitOfficer[], string, string>;
  officer_persons: string[];
  proposed_at: Date;
  proposed_by_name: string;
  opened_on: Later<string>;
  facts: Later<string>;
  evidence: Later<string>;
  article_id: Later<string>;
  article_reason: Later<string>;
  notified_on: Later<string>;
  told_on: Later<string>;
  hearing_on: Later<string>;
  hearing_words: Later<string>;
  decided_on: Later<string>;
  discretion: Later<string>;
  demanded_on: Later<string>;
  court_on: Later<string>;
  closed_on: Later<string>;
  closing: Later<string>;
  transfer_reason: Later<string>;
  transfer_from: Later<Date>;
  transfer_agreed_at: Later<Date>;
  handed_over_at: Later<Date>;
  published_on: Later<string>;
  unpublished_on: Later<string>;
  unpublished_reason: Later<string>;
  extra_days: Generated<number>;
}

export interface CasePartiesTable {
  id: string;
  case_id: string;
  enterprise_id: string;
  party: CaseParty;
  name: string;
  post: string;
  basis_yuan: Yuan;
  proposed_yuan: Yuan;
  also: Generated<string>;
  fine_yuan: Yuan;
  document_id: Later<string>;
  served_on: Later<string>;
  pay_by: Later<string>;
  paid_yuan: Yuan;
  paid_on: Later<string>;
}

export interface SuspensionsTable {
  id: string;
  case_id: string;
  enterprise_id: string;
  kind: SuspensionKind;
  from_on: string;
  until_on: Later<string>;
  reason: string;
}

/** What was asked for, as it was asked. */
export interface KeptTerms {
  readonly until: string | null;
  readonly goods: readonly Goods[];
  readonly partyId: string | null;
  readonly instalments: readonly { readonly on: string; readonly yuan: number }[];
}

export interface RequestsTable {
  id: string;
  case_id: string;
  enterprise_id: string;
  kind: CaseRequestKind;
  terms: ColumnType<KeptTerms, string, never>;
  words: string;
  asked_at: Date;
  asked_by_name: string;
  answered_at: Later<Date>;
  answered_by_name: Later<string>;
  agreed: Later<boolean>;
  answer: Later<string>;
}

export interface HoldingsTable {
  id: string;
  case_id: string;
  enterprise_id: string;
  kind: HoldingKind;
  goods: ColumnType<readonly Goods[], string, never>;
  began_on: string;
  ends_on: string;
  extended: Generated<boolean>;
  ended_on: Later<string>;
  outcome: Later<HoldingOutcome>;
  outcome_words: Later<string>;
}

export interface InstalmentsTable {
  id: string;
  case_id: string;
  enterprise_id: string;
  party_id: string;
  due_on: string;
  yuan: ColumnType<string, number, number>;
  paid_on: Later<string>;
  paid_yuan: Yuan;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    enforcement_cases: CasesTable;
    case_parties: CasePartiesTable;
    case_suspensions: SuspensionsTable;
    case_requests: RequestsTable;
    case_holdings: HoldingsTable;
    case_instalments: InstalmentsTable;
  }
}
