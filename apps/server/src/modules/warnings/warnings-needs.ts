import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { Tx } from '../../platform/db/scope.ts';

/** What warnings ask of others; handed in by the composition. */
export interface WarningsNeeds {
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly placeName: (tx: Tx, enterpriseId: string, placeId: string) => Promise<string | undefined>;
  readonly openHazards: (
    tx: Tx,
    enterpriseIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly openMajor: number }>>;
  /** Level of the major-hazard installation a place belongs to; 0: it belongs to none; null: nobody has recorded it. */
  readonly installationLevelOf: (
    tx: Tx,
    at: { readonly enterpriseId: string; readonly placeId: string | null },
  ) => Promise<0 | 1 | 2 | 3 | 4 | null>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
}
