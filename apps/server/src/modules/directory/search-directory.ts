import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../platform/db/scope.ts';
import { called, containing, wordsOf } from './enterprises/containing.ts';
import './directory-tables.ts';

export interface FoundEnterprise {
  readonly id: string;
  readonly name: string;
  /** The other name by which it was found. */
  readonly alias: string | null;
  readonly kindLabel: string;
  readonly township: string | null;
}

/** Enterprises by name, alias or credit code; those whose name begins as typed come first. */
export async function searchEnterprises(tx: Tx, q: string, atMost: number): Promise<readonly FoundEnterprise[]> {
  const rows = await tx
    .selectFrom('enterprises')
    .select(['id', 'name', 'aliases', 'kind', 'township'])
    .where((is) => is.and([...called(q)]))
    .orderBy(sql`starts_with(name, ${q})`, 'desc')
    .orderBy(sql`length(name)`)
    .orderBy('id')
    .limit(atMost)
    .execute();
  return rows.map(({ id, name, aliases, kind, township }) => ({
    id,
    name,
    alias: name.includes(q) ? null : (aliases.find((alias) => alias.includes(q)) ?? null),
    kindLabel: enterpriseKindLabel[kind],
    township,
  }));
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
}

/** People of enterprises by name. Those of the bureau and of agencies have no page that a hit could lead to. */
export async function searchPeople(tx: Tx, q: string, atMost: number): Promise<readonly FoundPerson[]> {
  return tx
    .selectFrom('people')
    .innerJoin('enterprises', 'enterprises.id', 'people.enterprise_id')
    .select([
      'people.id',
      'people.name',
      'people.post',
      'enterprises.id as enterpriseId',
      'enterprises.name as enterpriseName',
    ])
    .where((is) => is.and(wordsOf(q).map((word) => sql<SqlBool>`people.name ilike ${containing(word)}`)))
    .orderBy(sql`starts_with(people.name, ${q})`, 'desc')
    .orderBy(sql`length(people.name)`)
    .orderBy('people.id')
    .limit(atMost)
    .execute();
}
