import type { Client } from 'pg';
import type { InventedEnterprise } from './invented-enterprises.ts';

/** Enters the invented enterprises as they are, without the acts that would have entered them one by one. */
export async function enterEnterprises(owner: Client, enterprises: readonly InventedEnterprise[]): Promise<void> {
  for (const { id, name, units, places, people, excuses } of enterprises) {
    await owner.query(`insert into enterprises (id, name, kind, updated_at) values ($1, $2, 'producer', now())`, [
      id,
      name,
    ]);
    await insert(
      owner,
      'org_units (enterprise_id, id, parent_id, kind, name)',
      units,
      ({ id: unit, parentId, kind, name: title }) => [id, unit, parentId, kind, title],
    );
    await insert(owner, 'places (enterprise_id, id, org_unit_id, name)', places, (place) => [
      id,
      place.id,
      place.orgUnitId,
      '装置区',
    ]);
    await insert(owner, 'people (enterprise_id, id, org_unit_id, name, post)', people, (person) => [
      id,
      person.id,
      person.orgUnitId,
      person.name,
      person.post,
    ]);
    await insert(
      owner,
      'check_excuses (enterprise_id, id, kind, org_unit_id, person_id, from_on, until_on, reason, recorded_at, recorded_by, recorded_by_name)',
      excuses.map((excuse, index) => ({ ...excuse, index })),
      ({ kind, orgUnitId, personId, fromOn, untilOn, reason, index }) => [
        id,
        `${id.slice(0, 24)}${String(900_000 + index).padStart(12, '0')}`,
        kind,
        orgUnitId,
        personId,
        fromOn,
        untilOn,
        reason,
        '2024-12-31T00:00:00Z',
        'measurement',
        '测算',
      ],
    );
  }
}

async function insert<Row>(
  owner: Client,
  into: string,
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly unknown[],
): Promise<void> {
  for (const row of rows) {
    const values = valuesOf(row);
    await owner.query(`insert into ${into} values (${values.map((_, at) => `$${at + 1}`).join(', ')})`, [...values]);
  }
}
