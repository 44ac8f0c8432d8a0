import type { EnterpriseKind } from '@zhiben/vocabulary/enterprises.ts';
import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { PersonAtWork } from '../directory/index.ts';

interface Finding {
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: PlaceId | null;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
}

/** What installations ask of others; handed in by the composition. */
export interface InstallationsNeeds {
  readonly publicUrl: string;
  /** Names of the enterprises within reach; one that is not, is missing from the answer. */
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly peopleAtWork: (tx: Tx, enterpriseIds: readonly string[]) => Promise<readonly PersonAtWork[]>;
  /** Everybody who works at an enterprise or has. */
  readonly organisationOf: (
    tx: Tx,
    enterpriseId: string,
  ) => Promise<{
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      readonly post: string;
      readonly closedAt: string | null;
    }[];
  }>;
  readonly placeName: (tx: Tx, enterpriseId: string, placeId: string) => Promise<string | undefined>;
  /** Takes a finding into the register of hazards, in the transaction of the record. */
  readonly reportHazard: (act: Act, finding: Finding) => Promise<{ readonly id: string; readonly number: string }>;
  /** Which of these hazards still owe something. */
  readonly openAmong: (tx: Tx, hazardIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Every enterprise within reach with its kind. */
  readonly enterprisesOnFile: (
    tx: Tx,
  ) => Promise<readonly { readonly id: EnterpriseId; readonly name: string; readonly kind: EnterpriseKind }[]>;
  readonly hazardNumbers: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}
