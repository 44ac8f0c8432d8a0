import type { ConclusionPerson } from '@zhiben/contract/accountability.ts';
import type { JSONColumnType } from 'kysely';

interface AccountabilityConclusionsTable {
  id: string;
  hazard_id: string;
  enterprise_id: string;
  version: number;
  hazard_number: string;
  hazard_title: string;
  summary: string;
  persons: JSONColumnType<ConclusionPerson[]>;
  trace_hash: string;
  concluded_at: Date;
  concluded_by: string;
  concluded_by_name: string;
  post: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    accountability_conclusions: AccountabilityConclusionsTable;
  }
}
