import type { ImportKind, ImportView } from '@zhiben/contract/imports.ts';
import type { Generated, JSONColumnType } from 'kysely';
import type { WrittenList } from '../directory/index.ts';
import type { RegisterTable } from './domain/find-table.ts';
import type { RowCounts } from './domain/finish-row.ts';
import type { ColumnProposal } from './domain/propose-mapping.ts';
import type { RowDecision } from './domain/register-reading.ts';
import type { Effects, JudgedRow } from './import-kind.ts';

/** What a person decided about an import: the meaning of columns by their index, and about rows by their number. */
export interface Decisions {
  readonly mapping?: Readonly<Record<string, string | null>>;
  readonly rows?: Readonly<Record<string, RowDecision>>;
}

export interface Summary {
  readonly proposals: readonly ColumnProposal[];
  readonly counts: RowCounts;
  readonly effects: Effects | null;
}

export interface ImportsTable {
  id: string;
  version: Generated<number>;
  kind: ImportKind;
  state: ImportView['state'];
  file_name: string;
  evidence_id: string;
  file_hash: string;
  /** Whose wording it uses. */
  office: string;
  /** Absent until it has been read. */
  sheet: JSONColumnType<RegisterTable> | null;
  decisions: JSONColumnType<Decisions>;
  summary: JSONColumnType<Summary> | null;
  written: JSONColumnType<WrittenList> | null;
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
  status: JudgedRow['status'];
  content: JSONColumnType<JudgedRow>;
  digest: string;
}

interface ImportProgressTable {
  import_id: string;
  done: number;
  of: number;
  doing: string;
  attempts: Generated<number>;
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
    import_progress: ImportProgressTable;
    import_headings: ImportHeadingsTable;
  }
}
