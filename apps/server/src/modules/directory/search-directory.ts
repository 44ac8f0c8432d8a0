import type { SearchHit } from '@zhiben/contract/platform.ts';
import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/db/scope.ts';
import { called, containing, wordsOf } from './enterprises/containing.ts';
import './directory-tables.ts';

type Hit = z.output<typeof SearchHit>;

/** Enterprises by name, alias or credit code; those whose name begins as typed come first. */
export async function searchEnterprises(tx: Tx, q: string, atMost: number): Promise<readonly Hit[]> {
  const rows = await tx
    .selectFrom('enterprises')
    .select(['id', 'name', 'aliases', 'kind', 'township'])
    .where((is) => is.and([...called(q)]))
    .orderBy(sql`starts_with(name, ${q})`, 'desc')
    .orderBy(sql`length(name)`)
    .orderBy('id')
    .limit(atMost)
    .execute();
  return rows.map(({ id, name, aliases, kind, township }) => {
    const alias = name.includes(q) ? undefined : aliases.find((one) => one.includes(q));
    return {
      kind: 'enterprise',
      id,
      title: name,
      subtitle: [alias, enterpriseKindLabel[kind], township].filter(Boolean).join(' · '),
      href: `/enterprises/${id}`,
    };
  });
}

/** People of enterprises by name. Those of the bureau and of agencies have no page that a hit could lead to. */
export async function searchPeople(tx: Tx, q: string, atMost: number): Promise<readonly Hit[]> {
  const rows = await tx
    .selectFrom('people')
    .innerJoin('enterprises', 'enterprises.id', 'people.enterprise_id')
    .select(['people.id', 'people.name', 'people.post', 'enterprises.name as enterpriseName', 'enterprises.id as at'])
    .where((is) => is.and(wordsOf(q).map((word) => sql<SqlBool>`people.name ilike ${containing(word)}`)))
    .orderBy(sql`starts_with(people.name, ${q})`, 'desc')
    .orderBy(sql`length(people.name)`)
    .orderBy('people.id')
    .limit(atMost)
    .execute();
  return rows.map(({ id, name, post, enterpriseName, at }) => ({
    kind: 'person',
    id,
    title: name,
    subtitle: `${post} · ${enterpriseName}`,
    href: `/enterprises/${at}`,
  }));
}
