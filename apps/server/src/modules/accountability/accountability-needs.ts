import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { StructureHistory } from '../directory/index.ts';
import type { HazardOnRecord } from '../hazards/index.ts';
import type { CheckOfPlace } from './domain/check-of-place.ts';

/** What accountability asks of others; handed in by the composition. */
export interface AccountabilityNeeds {
  readonly enterpriseNames: (tx: Tx, enterpriseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Undefined when the hazard is not within reach. */
  readonly hazardOnRecord: (tx: Tx, hazardId: string) => Promise<HazardOnRecord | undefined>;
  readonly hazardsAtPlace: (
    tx: Tx,
    at: { placeId: string; criterionId: string; foundUntil: string },
  ) => Promise<readonly HazardOnRecord[]>;
  readonly structureHistory: (tx: Tx, enterpriseId: string, placeId: string | null) => Promise<StructureHistory>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
  /** Every check that covered the place and was due or done in that time, as it is on record. */
  readonly checksOfPlace: (
    act: Pick<Act, 'tx' | 'now'>,
    at: { enterpriseId: string; placeId: string; since: Date; until: Date },
  ) => Promise<readonly CheckOfPlace[]>;
}
