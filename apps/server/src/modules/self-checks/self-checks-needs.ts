import type { OrgUnitView, PersonView, PlaceView } from '@zhiben/contract/directory-structure.ts';
import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';

export interface OrganisationOnFile {
  readonly units: readonly OrgUnitView[];
  readonly places: readonly PlaceView[];
  readonly people: readonly Omit<PersonView, 'hasAccount'>[];
}

interface Finding {
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: PlaceId | null;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
}

/** What self-checks ask of others; handed in by the composition. */
export interface SelfChecksNeeds {
  readonly files: FileStore;
  /** Told when evidence of a check has been committed. */
  readonly evidenceCame: () => void;
  /** Names of the enterprises within reach; one that is not, is missing from the answer. */
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly enterprises: (tx: Tx) => Promise<readonly { readonly id: string }[]>;
  readonly organisationOf: (tx: Tx, enterpriseId: string) => Promise<OrganisationOnFile>;
  /** Takes a bad answer into the register of hazards, in the transaction of the check. */
  readonly reportHazard: (act: Act, finding: Finding) => Promise<{ readonly id: string; readonly number: string }>;
  readonly hazardNumbers: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}
