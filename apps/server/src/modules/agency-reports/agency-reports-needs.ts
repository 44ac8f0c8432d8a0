import type { DoubtView } from '@zhiben/contract/authenticity.ts';
import type { AgencyId, EnterpriseId, OfficerId } from '@zhiben/vocabulary/ids.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { DoubtsOf, NewDoubt } from '../authenticity/index.ts';

/** A case against an agency, about a report it made for an enterprise. */
export interface AgencyCase {
  readonly enterpriseId: EnterpriseId;
  readonly agency: { readonly id: AgencyId; readonly name: string };
  readonly conduct: 'untrue-report' | 'false-report';
  readonly actEndedOn: string;
  readonly cause: string;
  readonly proposal: string;
  readonly officerIds: readonly OfficerId[];
}

/** What the reports of agencies ask of others; handed in by the composition. */
export interface AgencyReportsNeeds {
  readonly files: FileStore;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly agencyNames: (tx: Tx) => Promise<ReadonlyMap<string, string>>;
  /** Names, addresses and people of an enterprise, which a copier exchanges first. */
  readonly namesOfEnterprise: (tx: Tx, id: string) => Promise<readonly string[]>;
  readonly raiseDoubts: (act: Act, doubts: readonly NewDoubt[]) => Promise<number>;
  readonly doubtsOf: (tx: Tx, subjectIds: readonly string[]) => Promise<ReadonlyMap<string, DoubtsOf>>;
  /** Reports that have a doubt of this state. */
  readonly reportsDoubted: (tx: Tx, state: 'open' | 'confirmed') => Promise<readonly string[]>;
  readonly doubtsAbout: (tx: Tx, subjectId: string) => Promise<readonly DoubtView[]>;
  readonly proposeCase: (act: Act, about: AgencyCase) => Promise<string>;
}
