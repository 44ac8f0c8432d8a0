import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import type { OrgUnitKind } from '@zhiben/vocabulary/enterprises.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';

/** Keys name things within the district (`ruihe`, `ruihe.principal`); the server gives each its identifier. */
export interface CountyPerson {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly orgUnit: string | null;
  /** Null for a person on the roster who never signs in. */
  readonly role: Role | null;
  /** Whether the sign-in page of the demonstration offers this person. The account name is the key. */
  readonly demo: boolean;
}

export interface CountyOrgUnit {
  readonly key: string;
  readonly parent: string | null;
  readonly kind: OrgUnitKind;
  readonly name: string;
}

export interface CountyPlace {
  readonly key: string;
  readonly orgUnit: string;
  readonly name: string;
  readonly areaClass: string | null;
}

export interface CountyEnterprise {
  readonly key: string;
  readonly profile: EnterpriseProfile;
  readonly orgUnits: readonly CountyOrgUnit[];
  readonly places: readonly CountyPlace[];
  readonly people: readonly CountyPerson[];
}

export interface CountyAgency {
  readonly key: string;
  readonly name: string;
  /** Keys of the enterprises it works for. */
  readonly serves: readonly string[];
  readonly people: readonly CountyPerson[];
}

export interface District {
  readonly seed: number;
  readonly name: string;
  readonly bureau: { readonly name: string; readonly people: readonly CountyPerson[] };
  readonly administrators: readonly CountyPerson[];
  readonly agencies: readonly CountyAgency[];
  readonly enterprises: readonly CountyEnterprise[];
}
