import type { JSONColumnType } from 'kysely';

interface DutyListsTable {
  id: string;
  enterprise_id: string;
  post: string;
  version: number;
  items: string[];
  effective_on: string;
  published_at: Date;
  published_by: string;
  published_by_name: string;
}

interface DutyListAcknowledgementsTable {
  id: string;
  list_id: string;
  enterprise_id: string;
  person_id: string;
  name: string;
  post: string;
  strokes: JSONColumnType<number[][]>;
  signature_hash: string;
  acknowledged_at: Date;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    duty_lists: DutyListsTable;
    duty_list_acknowledgements: DutyListAcknowledgementsTable;
  }
}
