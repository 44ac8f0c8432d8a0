import type { HazardChannel, HazardLevel, HazardState, ListingLevel } from '@zhiben/vocabulary/hazards.ts';
import type { Generated, JSONColumnType } from 'kysely';
import type { RectificationPlan, Registered } from './domain/hazard.ts';

export interface HazardsTable {
  id: string;
  number: string;
  version: Generated<number>;
  enterprise_id: string;
  description: string;
  location: string | null;
  place_id: string | null;
  channel: HazardChannel;
  level: HazardLevel | null;
  state: HazardState;
  edition_id: string | null;
  criterion_id: string | null;
  found_on: string;
  found_by: string;
  reported_at: Date;
  reported_by: string;
  reported_by_name: string;
  due_at: Date | null;
  rectify_by: string | null;
  listing_level: ListingLevel | null;
  plan: JSONColumnType<RectificationPlan> | null;
  rectified_by: string | null;
  rectified_by_name: string | null;
  accepted_by: string | null;
  accepted_by_name: string | null;
  applied_by: string | null;
  reviewed_by: string | null;
  reviewed_by_name: string | null;
  stop_scope: string | null;
  stop_since: Date | null;
  reopened_times: Generated<number>;
  closed_at: Date | null;
  duplicate_of: string | null;
  registered: JSONColumnType<Registered> | null;
  import_id: string | null;
  import_row: number | null;
}

export interface DeterminationsTable {
  id: string;
  hazard_id: string;
  enterprise_id: string;
  level: HazardLevel;
  edition_id: string;
  criterion_id: string | null;
  reason: string;
  by_person: string;
  by_name: string;
  post: string;
  at: Date;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    hazards: HazardsTable;
    hazard_determinations: DeterminationsTable;
  }
}
