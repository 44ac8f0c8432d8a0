import type { Installation } from '@zhiben/contract/directory.ts';
import type { ControlKind } from '@zhiben/vocabulary/accountability.ts';
import type {
  EnterpriseKind,
  HazardousProcess,
  LocationKind,
  OrgUnitKind,
  Ownership,
  Standardization,
} from '@zhiben/vocabulary/enterprises.ts';
import type { Generated, JSONColumnType } from 'kysely';

export interface EnterprisesTable {
  id: string;
  version: Generated<number>;
  name: string;
  aliases: Generated<string[]>;
  credit_code: string | null;
  kind: EnterpriseKind;
  has_storage: boolean | null;
  ownership: Ownership | null;
  location_kind: LocationKind | null;
  hazardous_processes: HazardousProcess[] | null;
  installations: JSONColumnType<Installation[]> | null;
  standardization: Standardization | null;
  township: string | null;
  address: string | null;
  principal_name: string | null;
  phone: string | null;
  updated_at: Date;
}

interface AgenciesTable {
  id: string;
  name: string;
}

interface AgencyAssignmentsTable {
  agency_id: string;
  enterprise_id: string;
}

export interface OrgUnitsTable {
  id: string;
  enterprise_id: string;
  parent_id: string | null;
  kind: OrgUnitKind;
  name: string;
  version: Generated<number>;
  closed_at: Generated<Date | null>;
}

export interface PlacesTable {
  id: string;
  enterprise_id: string;
  org_unit_id: string | null;
  name: string;
  area_class: string | null;
  version: Generated<number>;
  closed_at: Generated<Date | null>;
}

export interface PeopleTable {
  id: string;
  enterprise_id: string | null;
  agency_id: string | null;
  org_unit_id: string | null;
  name: string;
  post: string;
  phone: string | null;
  version: Generated<number>;
  closed_at: Generated<Date | null>;
}

interface EnterpriseControlsTable {
  id: string;
  enterprise_id: string;
  kind: ControlKind;
  name: string | null;
  in_charge: string | null;
  from_on: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    enterprises: EnterprisesTable;
    agencies: AgenciesTable;
    agency_assignments: AgencyAssignmentsTable;
    org_units: OrgUnitsTable;
    places: PlacesTable;
    people: PeopleTable;
    enterprise_controls: EnterpriseControlsTable;
  }
}
