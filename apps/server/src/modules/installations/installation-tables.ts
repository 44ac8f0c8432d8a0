import type { JointResult } from '@zhiben/contract/joint-inspections.ts';
import type { Sector } from '@zhiben/contract/sectors.ts';
import type { UnitGrading } from '@zhiben/rules/standards/gb-18218-2018/grade-unit.ts';
import type { SubstanceInUnit } from '@zhiben/rules/standards/gb-18218-2018/reckon-substance.ts';
import type { MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import type { StewardRole, StewardTaskKind, UnitKind, UnitStanding } from '@zhiben/vocabulary/installations.ts';
import type { Generated, JSONColumnType } from 'kysely';

export interface InstallationsTable {
  id: string;
  version: Generated<number>;
  enterprise_id: string;
  name: string;
  kind: UnitKind;
  place_id: string | null;
  residents: number | null;
  substances: JSONColumnType<readonly SubstanceInUnit[]>;
  notice_code: string;
  owes_since: string | null;
  created_at: Date;
  closed_at: Date | null;
  closed_reason: string | null;
}

export interface InstallationGradingsTable {
  id: string;
  installation_id: string;
  enterprise_id: string;
  edition: string;
  standing: UnitStanding;
  level: MajorHazardLevel | null;
  residents: number | null;
  reckoning: JSONColumnType<UnitGrading>;
  because: string;
  graded_at: Date;
  graded_by: string;
  graded_by_name: string;
}

export interface InstallationStewardsTable {
  id: string;
  installation_id: string;
  enterprise_id: string;
  role: StewardRole;
  person_id: string;
  name: string;
  post: string;
  phone: string;
  from_on: string;
  until_on: string | null;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_name: string;
}

export interface InstallationAssessmentsTable {
  id: string;
  installation_id: string;
  enterprise_id: string;
  assessed_on: string;
  report: string;
  level: MajorHazardLevel | null;
  next_on: string;
  file_by: string;
  filed_on: string | null;
  filing_number: string | null;
  recorded_at: Date;
  recorded_by_name: string;
}

export interface StewardTasksTable {
  id: string;
  installation_id: string;
  enterprise_id: string;
  kind: StewardTaskKind;
  role: StewardRole;
  person_id: string | null;
  person_name: string | null;
  from_on: string;
  until_on: string;
  due_at: Date;
  done_at: Date | null;
  done_by: string | null;
  done_by_name: string | null;
  words: string | null;
  hazard_ids: Generated<string[]>;
  withdrawn_at: Date | null;
}

export interface JointInspectionsTable {
  id: string;
  enterprise_id: string;
  batch: string;
  planned_on: string;
  bureau_team: string;
  fire_team: string;
  items: JSONColumnType<readonly string[]>;
  made_on: string | null;
  results: JSONColumnType<readonly JointResult[]> | null;
  hazard_ids: Generated<string[]>;
  recheck_by: string | null;
  rechecked_on: string | null;
  recheck_words: string | null;
  planned_at: Date;
  planned_by: string;
}

export interface SectorListsTable {
  revision: number;
  sectors: JSONColumnType<readonly Sector[]>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    installations: InstallationsTable;
    installation_gradings: InstallationGradingsTable;
    installation_stewards: InstallationStewardsTable;
    installation_assessments: InstallationAssessmentsTable;
    steward_tasks: StewardTasksTable;
    joint_inspections: JointInspectionsTable;
    sector_lists: SectorListsTable;
  }
}
