import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import type { LedgerEntryView } from '@zhiben/contract/ledger.ts';
import type { EnterpriseId, HazardId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';

/** A hazard as a tip-off becomes one. It says nothing of who reported. */
export interface HazardToReport {
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: PlaceId | null;
  readonly channel: 'tip-off';
  readonly foundOn: string;
  readonly foundBy: string;
}

/** What the module asks of others; handed in by the composition. */
export interface TipOffsNeeds {
  /** The installation's own, kept outside the database. */
  readonly secret: string;
  /** How the public reaches the product, for the scanned code. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly enterpriseNames: (tx: Tx, enterpriseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The name of a place of this enterprise; undefined when it has no such place. */
  readonly placeName: (tx: Tx, enterpriseId: string, placeId: string) => Promise<string | undefined>;
  readonly reportHazard: (
    act: Act,
    hazard: HazardToReport,
  ) => Promise<{ readonly id: HazardId; readonly number: string }>;
  readonly hazardNumbers: (tx: Tx, hazardIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly evidenceOf: (tx: Tx, subjectId: string) => Promise<readonly EvidenceView[]>;
  readonly storyOf: (tx: Tx, subjectId: string) => Promise<LedgerEntryView[]>;
}
