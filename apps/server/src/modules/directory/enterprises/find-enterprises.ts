import type { EnterpriseQuery } from '@zhiben/contract/directory.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { called } from './containing.ts';
import type { Enterprise } from './enterprise.ts';
import { toEnterprise } from './enterprise-store.ts';

export type EnterpriseFilter = z.output<typeof EnterpriseQuery>;

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** As a person looks them up: by pinyin. Names are unique, so the name alone says where the next page starts. */
const PINYIN_ORDER = sql<string>`enterprises.name collate "zh-x-icu"`;

/** Enterprises that fit, one page. Row-level security has already taken away what the person may not see. */
export async function findEnterprises(tx: Tx, filter: EnterpriseFilter, { cursor, limit }: Page) {
  const after = readCursor(cursor);
  const rows = await tx
    .selectFrom('enterprises')
    .selectAll()
    .where((is) => is.and(conditions(is, filter)))
    .$if(after !== undefined, (query) => query.where(PINYIN_ORDER, '>', after?.key ?? ''))
    .orderBy(PINYIN_ORDER)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    enterprises: page.map(toEnterprise),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.name, last.id) : null,
  };
}

export async function countEnterprises(tx: Tx, filter: EnterpriseFilter): Promise<number> {
  const { count } = await tx
    .selectFrom('enterprises')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where((is) => is.and(conditions(is, filter)))
    .executeTakeFirstOrThrow();
  return count;
}

/** Every enterprise that fits, in portions, for a file. */
export async function* eachEnterprise(tx: Tx, filter: EnterpriseFilter): AsyncGenerator<readonly Enterprise[]> {
  let cursor: string | undefined;
  do {
    const page = await findEnterprises(tx, filter, { cursor, limit: 1000 });
    yield page.enterprises;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function conditions(
  is: ExpressionBuilder<Schema, 'enterprises'>,
  { q, kind, township }: EnterpriseFilter,
): Expression<SqlBool>[] {
  return [
    ...called(q ?? ''),
    ...(kind === undefined ? [] : [is('kind', '=', kind)]),
    ...(township === undefined ? [] : [is('township', '=', township)]),
  ];
}
