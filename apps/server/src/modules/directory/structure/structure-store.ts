import { OrgUnitId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { Insertable } from 'kysely';
import type { Tx } from '../../../platform/db/scope.ts';
import type { OrgUnitsTable, PeopleTable, PlacesTable } from '../directory-tables.ts';

/** The tables of units, places and people, bound to one act. */
export function structureStore(tx: Tx) {
  return {
    async unitsOf(enterpriseId: string) {
      const rows = await tx
        .selectFrom('org_units')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(({ id, parent_id, kind, name }) => ({
        id: OrgUnitId.parse(id),
        parentId: OrgUnitId.nullable().parse(parent_id),
        kind,
        name,
      }));
    },

    async placesOf(enterpriseId: string) {
      const rows = await tx
        .selectFrom('places')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(({ id, org_unit_id, name, area_class }) => ({
        id: PlaceId.parse(id),
        orgUnitId: OrgUnitId.nullable().parse(org_unit_id),
        name,
        areaClass: area_class,
      }));
    },

    async peopleOf(enterpriseId: string) {
      const rows = await tx
        .selectFrom('people')
        .selectAll()
        .where('enterprise_id', '=', enterpriseId)
        .orderBy('id')
        .execute();
      return rows.map(({ id, org_unit_id, name, post, phone }) => ({
        id: PersonId.parse(id),
        orgUnitId: OrgUnitId.nullable().parse(org_unit_id),
        name,
        post,
        phone,
      }));
    },

    /** A unit, if it is one of this enterprise. */
    async unit(enterpriseId: string, unitId: string) {
      return tx
        .selectFrom('org_units')
        .select(['id', 'kind'])
        .where('id', '=', unitId)
        .where('enterprise_id', '=', enterpriseId)
        .executeTakeFirst();
    },

    async addUnit(unit: Insertable<OrgUnitsTable>): Promise<void> {
      await tx.insertInto('org_units').values(unit).execute();
    },

    async addPlace(place: Insertable<PlacesTable>): Promise<void> {
      await tx.insertInto('places').values(place).execute();
    },

    async addPerson(person: Insertable<PeopleTable>): Promise<void> {
      await tx.insertInto('people').values(person).execute();
    },
  };
}
