import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { Standardization } from '@zhiben/vocabulary/enterprises.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type {
  ChecksCount,
  DutyListsCount,
  HazardsCount,
  JointCount,
  OnlineCount,
  RiskColour,
  StewardsCount,
  VisitsCount,
} from './domain/indicators.ts';

export interface EnterpriseOnFile {
  readonly id: string;
  readonly name: string;
  readonly facts: EnterpriseFacts;
  readonly standardization: Standardization | null;
}

type ByEnterprise<Count> = ReadonlyMap<string, Count>;
type Reader = Pick<Act, 'tx' | 'now'>;

/** What the campaign asks of others; each indicator is a count of somebody else's records. Handed in by the composition. */
export interface CampaignNeeds {
  readonly files: FileStore;
  readonly enterprisesWithFacts: (tx: Tx) => Promise<readonly EnterpriseOnFile[]>;
  /** Enterprises whose checks have been laid, with those that ended in the period. */
  readonly checksEnded: (act: Reader, fromOn: string) => Promise<ByEnterprise<ChecksCount>>;
  readonly dutyLists: (act: Reader) => Promise<ByEnterprise<DutyListsCount>>;
  readonly hazardsCounted: (act: Reader) => Promise<ByEnterprise<HazardsCount>>;
  readonly stewardship: (act: Reader, fromOn: string) => Promise<ByEnterprise<StewardsCount>>;
  readonly jointInspections: (act: Reader, fromOn: string) => Promise<ByEnterprise<JointCount>>;
  /** null while nobody has a point at all. */
  readonly pointsOnline: (act: Reader) => Promise<ByEnterprise<OnlineCount> | null>;
  /** Inspections finished since a day: of whoever was inspected, and of everybody in the year's plan once there is one. */
  readonly visitsMade: (act: Reader, fromOn: string) => Promise<ByEnterprise<VisitsCount>>;
  readonly riskColours: (tx: Tx) => Promise<ByEnterprise<RiskColour | null>>;
}
