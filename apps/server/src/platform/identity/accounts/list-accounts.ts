import type { AccountState, listAccounts as operation } from '@zhiben/contract/accounts.ts';
import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { cursorOf, readCursor } from '../../db/cursor.ts';
import type { Schema } from '../../db/schema.ts';
import type { Act } from '../../db/scope.ts';
import { accounts } from './account-store.ts';
import { accountView } from './account-view.ts';

type Query = QueryOf<typeof operation>;
type Filter = Pick<Query, 'q' | 'role' | 'state'>;

const enabled = sql<SqlBool>`accounts.state = 'active'`;
const locked = (now: Date) => sql<SqlBool>`coalesce(sign_in_failures.locked_until > ${now}, false)`;

/** The same as `stateOf`, for the database: what keeps somebody out is named first. */
const STATE: Readonly<Record<AccountState, (now: Date) => Expression<SqlBool>>> = {
  disabled: () => sql<SqlBool>`accounts.state = 'disabled'`,
  locked: (now) => sql<SqlBool>`${enabled} and ${locked(now)}`,
  'awaiting-role': (now) => sql<SqlBool>`${enabled} and not ${locked(now)} and accounts.role is null`,
  active: (now) => sql<SqlBool>`${enabled} and not ${locked(now)} and accounts.role is not null`,
};

/** Accounts by login, one page. */
export async function listAccounts({ tx, now }: Act, query: Query): Promise<ResultOf<typeof operation>> {
  const { cursor, limit } = query;
  const after = readCursor(cursor);
  const rows = await accounts(tx)
    .where((is) => fitting(is, query, now))
    .$if(after !== undefined, (narrowed) => narrowed.where('accounts.login', '>', after?.key ?? ''))
    .orderBy('accounts.login')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((account) => accountView(account, now)),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last.login, last.id) : null,
    total: await countAccounts({ tx, now }, query),
  };
}

export async function countAccounts({ tx, now }: Pick<Act, 'tx' | 'now'>, filter: Filter): Promise<number> {
  const { count } = await accounts(tx)
    .where((is) => fitting(is, filter, now))
    .clearSelect()
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function fitting(is: ExpressionBuilder<Schema, 'accounts'>, { q = '', role, state }: Filter, now: Date) {
  const word = q.trim().toLowerCase();
  return is.and([
    ...(role === undefined ? [] : [is('accounts.role', '=', role)]),
    ...(state === undefined ? [] : [STATE[state](now)]),
    ...(word === ''
      ? []
      : [
          sql<SqlBool>`strpos(lower(concat_ws(' ', accounts.login, people.name, people.post, enterprises.name)), ${word}) > 0`,
        ]),
  ]);
}
