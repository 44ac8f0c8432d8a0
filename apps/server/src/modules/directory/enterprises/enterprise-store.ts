import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../../../platform/db/scope.ts';
import type { EnterprisesTable } from '../directory-tables.ts';
import type { Enterprise } from './enterprise.ts';

const BATCH = 500;

/** The table of enterprises, bound to one act. */
export function enterpriseStore(tx: Tx) {
  return {
    async find(id: string): Promise<Enterprise | undefined> {
      const row = await tx.selectFrom('enterprises').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toEnterprise(row);
    },

    /** Holds the row until the transaction ends, so that two people cannot change one file at once. */
    async lock(id: string): Promise<Enterprise | undefined> {
      const row = await tx.selectFrom('enterprises').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      return row && toEnterprise(row);
    },

    async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await tx
        .selectFrom('enterprises')
        .select(['id', 'name'])
        .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    /** Names with their aliases, for whoever matches what people have written. */
    async known(): Promise<readonly { id: EnterpriseId; name: string; aliases: readonly string[] }[]> {
      const rows = await tx.selectFrom('enterprises').select(['id', 'name', 'aliases']).orderBy('id').execute();
      return rows.map(({ id, name, aliases }) => ({ id: EnterpriseId.parse(id), name, aliases }));
    },

    async lockMany(ids: readonly string[]): Promise<readonly Enterprise[]> {
      if (ids.length === 0) return [];
      const rows = await tx
        .selectFrom('enterprises')
        .selectAll()
        .where(sql<boolean>`id = any(${ids}::uuid[])`)
        .orderBy('id')
        .forUpdate()
        .execute();
      return rows.map(toEnterprise);
    },

    /** The whole file, for comparing a list with it. */
    async everyOne(): Promise<readonly Enterprise[]> {
      return (await tx.selectFrom('enterprises').selectAll().orderBy('id').execute()).map(toEnterprise);
    },

    /** Takes an enterprise off file. Answers the table that still refers to it; the act cannot go on then. */
    async remove(id: string): Promise<string | undefined> {
      try {
        await tx.deleteFrom('enterprises').where('id', '=', id).execute();
        return undefined;
      } catch (error) {
        if (error instanceof pg.DatabaseError && error.code === '23503') return error.table ?? '';
        throw error;
      }
    },

    /** Lets one registration at a time look whether a name is free and take it. */
    async lockRegister(): Promise<void> {
      await sql`select pg_advisory_xact_lock(hashtext('zhiben.enterprises'))`.execute(tx);
    },

    /** Who already holds one of these names or credit codes. */
    async holding(candidates: readonly Pick<Enterprise, 'name' | 'creditCode'>[]) {
      const names = candidates.map(({ name }) => name);
      const creditCodes = candidates.flatMap(({ creditCode }) => creditCode ?? []);
      return tx
        .selectFrom('enterprises')
        .select(['id', 'name', 'credit_code as creditCode'])
        .where(sql<boolean>`name = any(${names}) or credit_code = any(${creditCodes})`)
        .execute();
    },

    async add(enterprises: readonly Enterprise[]): Promise<void> {
      for (let from = 0; from < enterprises.length; from += BATCH) {
        await tx
          .insertInto('enterprises')
          .values(enterprises.slice(from, from + BATCH).map(toRow))
          .execute();
      }
    },

    async save(enterprise: Enterprise): Promise<void> {
      const { id, ...change } = toRow(enterprise);
      await tx.updateTable('enterprises').set(change).where('id', '=', id).execute();
    },
  };
}

export function toEnterprise(row: Selectable<EnterprisesTable>): Enterprise {
  return {
    id: EnterpriseId.parse(row.id),
    version: row.version,
    name: row.name,
    aliases: row.aliases,
    creditCode: row.credit_code,
    kind: row.kind,
    hasStorage: row.has_storage,
    ownership: row.ownership,
    locationKind: row.location_kind,
    hazardousProcesses: row.hazardous_processes,
    installations: row.installations,
    standardization: row.standardization,
    township: row.township,
    address: row.address,
    principalName: row.principal_name,
    phone: row.phone,
    updatedAt: row.updated_at,
  };
}

function toRow(enterprise: Enterprise): Insertable<EnterprisesTable> {
  return {
    id: enterprise.id,
    version: enterprise.version,
    name: enterprise.name,
    aliases: enterprise.aliases,
    credit_code: enterprise.creditCode,
    kind: enterprise.kind,
    has_storage: enterprise.hasStorage,
    ownership: enterprise.ownership,
    location_kind: enterprise.locationKind,
    hazardous_processes: enterprise.hazardousProcesses,
    installations: enterprise.installations === null ? null : JSON.stringify(enterprise.installations),
    standardization: enterprise.standardization,
    township: enterprise.township,
    address: enterprise.address,
    principal_name: enterprise.principalName,
    phone: enterprise.phone,
    updated_at: enterprise.updatedAt,
  };
}
