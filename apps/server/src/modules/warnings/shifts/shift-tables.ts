import type { OpenWarning, SpotFact, StandingAlarms } from '@zhiben/contract/duty-room.ts';
import type { Generated, JSONColumnType } from 'kysely';
import type { z } from 'zod';

export interface ShiftsTable {
  number: Generated<number>;
  officer_id: string;
  officer_name: string;
  post: string;
  taken_at: Date;
  strokes: JSONColumnType<number[][]>;
  notes: Generated<string | null>;
  standing_alarms: JSONColumnType<StandingAlarms> | null;
  open_warnings: JSONColumnType<z.infer<typeof OpenWarning>[]> | null;
  handed_over_at: Generated<Date | null>;
}

interface SpotChecksTable {
  number: Generated<number>;
  enterprise_id: string;
  enterprise_name: string;
  at: Date;
  by_person: string;
  by_name: string;
  facts: JSONColumnType<SpotFact[]>;
  note: string;
}

declare module '../../../platform/db/schema.ts' {
  interface Schema {
    shifts: ShiftsTable;
    spot_checks: SpotChecksTable;
  }
}
