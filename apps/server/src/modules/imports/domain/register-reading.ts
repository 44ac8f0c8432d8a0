import type { Mapping } from './field.ts';
import type { RegisterTable } from './find-table.ts';
import type { ReadValues, RowCounts, RowStatus } from './finish-row.ts';
import type { HazardDraft } from './hazard-draft.ts';
import type { HazardFieldId } from './hazard-fields.ts';
import type { DirectoryEntry, EnterpriseMatch } from './match-enterprise.ts';
import type { RowProblem, Texts } from './row-text.ts';

/** What a person decided about one row. */
export interface RowDecision {
  readonly corrections?: Texts<HazardFieldId>;
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
  readonly defaults?: Texts<HazardFieldId>;
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

export interface ReadRow {
  readonly rowNumber: number;
  readonly status: RowStatus;
  readonly values: ReadValues<HazardFieldId>;
  readonly problems: readonly RowProblem<HazardFieldId>[];
  /** Absent where the row names none. */
  readonly enterprise: EnterpriseMatch | undefined;
  readonly duplicates: readonly RowDuplicate[];
  /** What would be recorded; absent while the row has an error. */
  readonly draft: HazardDraft | undefined;
}

export interface RegisterReading {
  readonly rows: readonly ReadRow[];
  readonly counts: RowCounts;
}
