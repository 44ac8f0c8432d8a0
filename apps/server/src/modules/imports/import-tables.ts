import type { Generated, JSONColumnType } from 'kysely';
import type { RegisterTable } from './domain/find-table.ts';
import type { RowCounts } from './domain/finish-row.ts';
import type { ColumnProposal } from './domain/propose-mapping.ts';
import type { ReadRow, RowDecision } from './domain/register-reading.ts';

/** What a person decided about an import: the meaning of columns by their index, and about rows by their number. */
export interface Decisions {
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly rows?: Readonly<Record<string, RowDecision>>;
}

export interface Summary {
  readonly proposals: readonly ColumnProposal[];
  readonly counts: RowCounts;
}

export interface ImportsTable {
  id: string;
  version: Generated<number>;
  kind: 'hazards';
  state: 'preview' | 'committed' | 'undone';
  file_name: string;
  evidence_id: string;
  file_hash: string;
  sheet: JSONColumnType<RegisterTable>;
  decisions: JSONColumnType<Decisions>;
  summary: JSONColumnType<Summary>;
  failure: string | null;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: Date;
  committed_at: Date | null;
  undone_at: Date | null;
}

interface ImportRowsTable {
  import_id: string;
  row: number;
  status: ReadRow['status'];
  content: JSONColumnType<ReadRow>;
}

interface ImportHeadingsTable {
  office: string;
  kind: string;
  heading: string;
  field: string | null;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    imports: ImportsTable;
    import_rows: ImportRowsTable;
    import_headings: ImportHeadingsTable;
  }
}
