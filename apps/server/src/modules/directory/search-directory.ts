import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { sql } from 'kysely';
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
  readonly hasLeft: boolean;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
}

/** People of enterprises by name. Those of the bureau and of agencies have no page that a hit could lead to. */
export async function searchPeople(tx: Tx, q: string, atMost: number): Promise<readonly FoundPerson[]> {
  // Only the best are joined: a district has many people of one surname.
  const best = tx
    .selectFrom('people')
    .select(['id', 'name', 'post', 'enterprise_id', sql<boolean>`closed_at is not null`.as('hasLeft')])
    .where('enterprise_id', 'is not', null)
    .where((is) => is.and(wordsOf(q).map((word) => is('name', 'like', containing(word)))))
    .orderBy('hasLeft')
    .orderBy(sql`starts_with(name, ${q})`, 'desc')
    .orderBy(sql`length(name)`)
    .orderBy('id')
    .limit(atMost);
  return tx
    .selectFrom(best.as('best'))
    .innerJoin('enterprises', 'enterprises.id', 'best.enterprise_id')
    .select([
      'best.id',
      'best.name',
      'best.post',
      'best.hasLeft',
      'enterprises.id as enterpriseId',
      'enterprises.name as enterpriseName',
    ])
    .orderBy('best.hasLeft')
    .orderBy(sql`starts_with(best.name, ${q})`, 'desc')
    .orderBy(sql`length(best.name)`)
    .orderBy('best.id')
    .execute();
}
