import type { Mapping } from './field.ts';
import type { RegisterTable } from './find-table.ts';
import type { HazardDraft } from './hazard-draft.ts';
import type { HazardFieldId } from './hazard-fields.ts';
import type { DirectoryEntry, EnterpriseMatch } from './match-enterprise.ts';

/** What a person decided about one row. */
export interface RowDecision {
  readonly corrections?: Readonly<Partial<Record<HazardFieldId, string>>>;
  readonly enterpriseId?: string;
  readonly excluded?: boolean;
  readonly keepDuplicate?: boolean;
}

/** A hazard already on record, to compare with. */
export interface RecordedHazard {
  readonly id: string;
  readonly enterpriseId: string;
  readonly description: string;
  readonly foundOn: string;
}

export interface RegisterSource {
  readonly table: RegisterTable;
  readonly mapping: Mapping<HazardFieldId>;
  readonly directory: readonly DirectoryEntry[];
  readonly onRecord: readonly RecordedHazard[];
  /** Today, for the reader. */
  readonly asOf: string;
  /** By row number as Excel shows it. */
  readonly decisions?: ReadonlyMap<number, RowDecision>;
  /** What stands in for an empty cell or a column the register does not have. */
  readonly defaults?: Readonly<Partial<Record<HazardFieldId, string>>>;
}

export interface RowProblem {
  /** The letter over the column; empty where the register has none for the field. */
  readonly column: string;
  readonly field: HazardFieldId;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export interface ReadValue {
  /** What the register says, or the person who corrected it. */
  readonly text: string;
  /** What would be recorded. */
  readonly shown: string;
  readonly corrected: boolean;
}

/** The same hazard, told by an earlier row or already on record. */
export interface RowDuplicate {
  readonly of:
    | { readonly kind: 'row'; readonly rowNumber: number }
    | { readonly kind: 'hazard'; readonly hazardId: string };
  readonly description: string;
  readonly foundOn: string | undefined;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export type RowStatus = 'ready' | 'warning' | 'error' | 'duplicate' | 'excluded';

export interface ReadRow {
  readonly rowNumber: number;
  readonly status: RowStatus;
  readonly values: Readonly<Partial<Record<HazardFieldId, ReadValue>>>;
  readonly problems: readonly RowProblem[];
  /** Absent where the row names none. */
  readonly enterprise: EnterpriseMatch | undefined;
  readonly duplicates: readonly RowDuplicate[];
  /** What would be recorded; absent while the row has an error. */
  readonly draft: HazardDraft | undefined;
}

export interface RegisterReading {
  readonly rows: readonly ReadRow[];
  readonly counts: Readonly<Record<'rows' | RowStatus, number>>;
}
