import type { listAccounts as operation } from '@zhiben/contract/accounts.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../db/cursor.ts';
import type { Schema } from '../../db/schema.ts';
import type { Act } from '../../db/scope.ts';
import { accounts } from './account-store.ts';
import { accountView } from './account-view.ts';

type Query = QueryOf<typeof operation>;

/** Accounts by login, one page. */
export async function listAccounts({ tx, now }: Act, query: Query): Promise<ResultOf<typeof operation>> {
  const { cursor, limit } = query;
  const after = readCursor(cursor);
  const rows = await accounts(tx)
    .where((is) => fitting(is, query))
    .$if(after !== undefined, (narrowed) => narrowed.where('accounts.login', '>', after?.key ?? ''))
    .orderBy('accounts.login')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((account) => accountView(account, now)),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.login, last.id) : null,
    total: await countAccounts({ tx }, query),
  };
}

async function countAccounts({ tx }: Pick<Act, 'tx'>, query: Query): Promise<number> {
  const { count } = await tx
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.person_id')
    .leftJoin('enterprises', 'enterprises.id', 'accounts.enterprise_id')
    .where((is) => fitting(is, query))
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function fitting(is: ExpressionBuilder<Schema, 'accounts'>, { q = '', role }: Query) {
  const word = q.trim().toLowerCase();
  return is.and([
    ...(role === undefined ? [] : [is('accounts.role', '=', role)]),
    ...(word === ''
      ? []
      : [
          sql<SqlBool>`strpos(lower(concat_ws(' ', accounts.login, people.name, people.post, enterprises.name)), ${word}) > 0`,
        ]),
  ]);
}
