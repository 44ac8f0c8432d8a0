import type { OrgUnitView, PersonView, PlaceView } from '@zhiben/contract/directory-structure.ts';
import { OrgUnitId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { OrgUnitsTable, PeopleTable, PlacesTable } from '../directory-tables.ts';

/** A person as the directory knows them; who has an account is another's to say. */
export type Person = Omit<PersonView, 'hasAccount'>;

/** What is still in use right under a unit. */
export interface UnitHoldings {
  readonly units: number;
  readonly places: number;
  readonly people: number;
}

/** The tables of units, places and people, bound to one act. */
export function structureStore(tx: Tx) {
  return { ...reading(tx), ...locking(tx), ...writing(tx) };
}

function reading(tx: Tx) {
  return {
    async unitsOf(enterpriseId: string): Promise<OrgUnitView[]> {
      const rows = await tx
        .selectFrom('org_units')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(toUnit);
    },

    async placesOf(enterpriseId: string): Promise<PlaceView[]> {
      const rows = await tx
        .selectFrom('places')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(toPlace);
    },

    async peopleOf(enterpriseId: string): Promise<Person[]> {
      const rows = await tx
        .selectFrom('people')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(toPerson);
    },

    /** For the ledger, which speaks in names. */
    async unitName(unitId: string | null): Promise<string | null> {
      if (unitId === null) return null;
      const row = await tx.selectFrom('org_units').select('name').where('id', '=', unitId).executeTakeFirst();
      return row?.name ?? null;
    },

    async holdingsOf(unitId: string): Promise<UnitHoldings> {
      const open = (table: 'places' | 'people') =>
        tx.selectFrom(table).select('id').where('org_unit_id', '=', unitId).where('closed_at', 'is', null).execute();
      const units = await tx
        .selectFrom('org_units')
        .select('id')
        .where('parent_id', '=', unitId)
        .where('closed_at', 'is', null)
        .execute();
      return {
        units: units.length,
        places: (await open('places')).length,
        people: (await open('people')).length,
      };
    },
  };
}

function locking(tx: Tx) {
  return {
    /** A unit in use, if it is one of this enterprise; it cannot be closed before the transaction ends. */
    async unit(enterpriseId: string, unitId: string) {
      return tx
        .selectFrom('org_units')
        .select(['id', 'kind', 'name'])
        .where('id', '=', unitId)
        .where('enterprise_id', '=', enterpriseId)
        .where('closed_at', 'is', null)
        .forShare()
        .executeTakeFirst();
    },

    async lockUnit(enterpriseId: string, id: string): Promise<OrgUnitView | undefined> {
      const row = await tx
        .selectFrom('org_units')
        .selectAll()
        .where('id', '=', id)
        .where('enterprise_id', '=', enterpriseId)
        .forUpdate()
        .executeTakeFirst();
      return row && toUnit(row);
    },

    async lockPlace(enterpriseId: string, id: string): Promise<PlaceView | undefined> {
      const row = await tx
        .selectFrom('places')
        .selectAll()
        .where('id', '=', id)
        .where('enterprise_id', '=', enterpriseId)
        .forUpdate()
        .executeTakeFirst();
      return row && toPlace(row);
    },

    async lockPerson(enterpriseId: string, id: string): Promise<Person | undefined> {
      const row = await tx
        .selectFrom('people')
        .selectAll()
        .where('id', '=', id)
        .where('enterprise_id', '=', enterpriseId)
        .forUpdate()
        .executeTakeFirst();
      return row && toPerson(row);
    },
  };
}

function writing(tx: Tx) {
  return {
    async addUnit(unit: Insertable<OrgUnitsTable>): Promise<void> {
      await tx.insertInto('org_units').values(unit).execute();
    },

    async addPlace(place: Insertable<PlacesTable>): Promise<void> {
      await tx.insertInto('places').values(place).execute();
    },

    async addPerson(person: Insertable<PeopleTable>): Promise<void> {
      await tx.insertInto('people').values(person).execute();
    },

    async saveUnit({ id, parentId, name, ...kept }: OrgUnitView): Promise<void> {
      const change = { parent_id: parentId, name, ...closingOf(kept) };
      await tx.updateTable('org_units').set(change).where('id', '=', id).execute();
    },

    async savePlace({ id, orgUnitId, name, areaClass, ...kept }: PlaceView): Promise<void> {
      const change = { org_unit_id: orgUnitId, name, area_class: areaClass, ...closingOf(kept) };
      await tx.updateTable('places').set(change).where('id', '=', id).execute();
    },

    async savePerson({ id, orgUnitId, name, post, phone, ...kept }: Person): Promise<void> {
      const change = { org_unit_id: orgUnitId, name, post, phone, ...closingOf(kept) };
      await tx.updateTable('people').set(change).where('id', '=', id).execute();
    },
  };
}

const closingOf = ({ version, closedAt }: Pick<OrgUnitView, 'version' | 'closedAt'>) => ({
  version,
  closed_at: closedAt === null ? null : new Date(closedAt),
});

const keptOf = ({ version, closed_at }: { version: number; closed_at: Date | null }) => ({
  version,
  closedAt: closed_at?.toISOString() ?? null,
});

const toUnit = (row: Selectable<OrgUnitsTable>): OrgUnitView => ({
  id: OrgUnitId.parse(row.id),
  parentId: OrgUnitId.nullable().parse(row.parent_id),
  kind: row.kind,
  name: row.name,
  ...keptOf(row),
});

const toPlace = (row: Selectable<PlacesTable>): PlaceView => ({
  id: PlaceId.parse(row.id),
  orgUnitId: OrgUnitId.nullable().parse(row.org_unit_id),
  name: row.name,
  areaClass: row.area_class,
  ...keptOf(row),
});

const toPerson = (row: Selectable<PeopleTable>): Person => ({
  id: PersonId.parse(row.id),
  orgUnitId: OrgUnitId.nullable().parse(row.org_unit_id),
  name: row.name,
  post: row.post,
  phone: row.phone,
  ...keptOf(row),
});
