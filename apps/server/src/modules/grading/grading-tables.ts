import type { DeclaredFacts, RecordedFacts } from '@zhiben/contract/grading.ts';
import type { Grading } from '@zhiben/rules/grading/grade-enterprise.ts';
import type { GradingColour } from '@zhiben/vocabulary/grading.ts';
import type { ColumnType, JSONColumnType } from 'kysely';

interface GradingsTable {
  id: string;
  enterprise_id: string;
  revision: number;
  edition: string;
  declared: JSONColumnType<DeclaredFacts>;
  recorded: JSONColumnType<RecordedFacts>;
  result: JSONColumnType<Grading>;
  colour: GradingColour | null;
  score: ColumnType<string | null, number | null, never>;
  note: string;
  graded_at: Date;
  graded_by: string;
  graded_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    gradings: GradingsTable;
  }
}
