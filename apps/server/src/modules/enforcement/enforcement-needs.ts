import type { EnterpriseKind } from '@zhiben/vocabulary/enterprises.ts';
import type { HazardChannel, HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, EvidenceId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';

interface Found {
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: PlaceId | null;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
}

interface Judgement {
  readonly hazardId: string;
  readonly version: number;
  readonly note: string;
  readonly evidenceIds: readonly EvidenceId[];
  readonly level: HazardLevel;
  readonly editionId: string;
  readonly criterionId: string | null;
  readonly reason: string;
  readonly rectifyBy: string | null;
}

interface TakenHazard {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** An enterprise's file, as far as plans and papers name it. */
export interface OnFile {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly kind: EnterpriseKind;
  readonly hasStorage: boolean | null;
  readonly address: string | null;
  readonly principalName: string | null;
  readonly phone: string | null;
}

type Counts = Promise<ReadonlyMap<string, number>>;

/** What other rooms know of every enterprise that makes a visit urgent; one of which they know nothing is missing from an answer. */
export interface RiskNeeds {
  /** As last graded; null while facts were missing. */
  readonly riskColours: (tx: Tx) => Promise<ReadonlyMap<string, 'red' | 'orange' | 'yellow' | 'blue' | null>>;
  readonly overdueMajor: (act: Act) => Counts;
  readonly openWarnings: (tx: Tx) => Counts;
  readonly openTipOffs: (tx: Tx) => Counts;
  readonly alarmsByEnterprise: (
    tx: Tx,
  ) => Promise<ReadonlyMap<string, { readonly standing: number; readonly impairedDetectors: number }>>;
  readonly doubtsByEnterprise: (
    tx: Tx,
    confirmedSince: Date,
  ) => Promise<ReadonlyMap<string, { readonly open: number; readonly confirmed: number }>>;
  readonly installationsAssessed: (
    tx: Tx,
    today: string,
  ) => Promise<ReadonlyMap<string, { readonly installations: number; readonly unassessed: number }>>;
  /** Joint inspections to be made or rechecked. */
  readonly jointToCome: (tx: Tx) => Promise<
    readonly {
      readonly id: string;
      readonly enterpriseId: string;
      readonly batch: string;
      readonly recheck: boolean;
      readonly on: string;
    }[]
  >;
}

/** What enforcement asks of others; handed in by the composition. */
export interface EnforcementNeeds extends RiskNeeds {
  readonly publicUrl: string;
  readonly files: FileStore;
  readonly evidenceCame: () => void;
  /** Names of the enterprises within reach; one that is not, is missing from the answer. */
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Every enterprise within reach. */
  readonly enterprisesOnFile: (tx: Tx) => Promise<readonly OnFile[]>;
  readonly enterpriseOnFile: (tx: Tx, id: string) => Promise<OnFile | undefined>;
  /** Takes a finding into the register of hazards and has it judged, in the transaction of the record. */
  readonly reportHazard: (act: Act, found: Found) => Promise<TakenHazard>;
  readonly determineHazard: (act: Act, judgement: Judgement) => Promise<unknown>;
  /** How many major hazards stand open at the enterprise. */
  readonly openMajorHazards: (tx: Tx, enterpriseId: string) => Promise<number>;
  readonly hazardNumbers: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}
