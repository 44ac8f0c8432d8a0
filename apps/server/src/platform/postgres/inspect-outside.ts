import pg from 'pg';
import { Refusal } from '../refusal.ts';

const OLDEST = 15;
const PATIENCE_MS = 10_000;
const APP_ROLE = 'zhiben_app';

/** What decides whether the product may work on a PostgreSQL of one's own. */
export interface Outside {
  /** As PostgreSQL counts: 150004 is 15.4. */
  readonly version: number;
  readonly encoding: string;
  readonly role: string;
  readonly ownsDatabase: boolean;
  /** Superuser, or exempt from row-level security. */
  readonly powerful: boolean;
  readonly createsRoles: boolean;
  /** The application's own role, where an earlier start made it. */
  readonly app: { readonly powerful: boolean; readonly ours: boolean } | null;
}

/** Refuses, in one sentence, a database that cannot be reached or on which the product would not be safe. */
export async function inspectOutside(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // A connection that breaks is told by the query that waits on it.
  client.on('error', () => {});
  try {
    await client.connect();
    // The version first: an older server may not understand the other questions.
    const version = Number((await client.query('show server_version_num')).rows[0]?.server_version_num);
    refuseUnfit({ ...(version < OLDEST * 10_000 ? UNASKED : await ask(client)), version });
  } catch (error) {
    throw error instanceof Refusal ? error : unreachable(new URL(url), error);
  } finally {
    await client.end().catch(() => {});
  }
}

export function refuseUnfit({ version, encoding, role, ownsDatabase, powerful, createsRoles, app }: Outside): void {
  if (version < OLDEST * 10_000)
    throw unfit(
      'database-too-old',
      `外部数据库是 PostgreSQL ${Math.floor(version / 10_000)}，需要 ${OLDEST} 或更高版本。`,
    );
  if (powerful)
    throw unfit(
      'database-user-too-powerful',
      `DATABASE_URL 的用户 ${role} 是超级用户或可绕过行级安全（BYPASSRLS），不能使用。请新建只拥有本数据库的普通用户：create role … login createrole password '…'。`,
    );
  if (app?.powerful)
    throw unfit(
      'app-role-too-powerful',
      `数据库角色 ${APP_ROLE} 是超级用户或可绕过行级安全（BYPASSRLS），企业之间的数据隔离会失效。请执行：alter role ${APP_ROLE} nosuperuser nobypassrls。`,
    );
  if (encoding !== 'UTF8')
    throw unfit(
      'database-encoding',
      `外部数据库的编码是 ${encoding}，存不下全部汉字。请用 encoding 'UTF8' 另建数据库。`,
    );
  if (!ownsDatabase)
    throw unfit(
      'database-not-owned',
      `DATABASE_URL 的用户 ${role} 不是该数据库的所有者。请执行：alter database … owner to ${role}。`,
    );
  if (app === null ? !createsRoles : !app.ours)
    throw unfit(
      'app-role-not-ours',
      `DATABASE_URL 的用户 ${role} 无权建立或管理应用角色 ${APP_ROLE}。请执行：alter role ${role} createrole；如 ${APP_ROLE} 已由别的用户建立，请另用一个 PostgreSQL。`,
    );
}

const UNASKED: Omit<Outside, 'version'> = {
  encoding: 'UTF8',
  role: '',
  ownsDatabase: true,
  powerful: false,
  createsRoles: true,
  app: null,
};

async function ask(client: pg.Client): Promise<Omit<Outside, 'version'>> {
  const { rows } = await client.query<Omit<Outside, 'version'>>(
    `select pg_encoding_to_char(d.encoding) as encoding, r.rolname as role, r.rolsuper or r.rolbypassrls as powerful,
            r.rolcreaterole as "createsRoles", pg_has_role(d.datdba, 'usage') as "ownsDatabase",
            (select json_build_object('powerful', a.rolsuper or a.rolbypassrls, 'ours',
                      r.rolcreaterole and (current_setting('server_version_num')::int < 160000
                        or pg_has_role(a.oid, 'member with admin option')))
             from pg_roles a where a.rolname = $1) as app
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
    [APP_ROLE],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the database does not know its own name');
  return row;
}

const unfit = (code: string, sentence: string) => new Refusal('invalid', code, sentence);

function unreachable({ hostname, port, pathname, username }: URL, error: unknown): Refusal {
  const place = `${hostname}:${port === '' ? 5432 : port}`;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === '28P01' || code === '28000')
    return unfit(
      'database-password',
      `外部数据库 ${place} 拒绝了用户 ${username} 的登录。请核对 DATABASE_URL 中的用户名和密码。`,
    );
  if (code === '3D000')
    return unfit(
      'database-missing',
      `外部数据库 ${place} 上没有数据库 ${pathname.slice(1)}。请先建立它，或核对 DATABASE_URL。`,
    );
  return unfit(
    'database-unreachable',
    `连接不上外部数据库 ${place}（${code ?? message ?? String(error)}）。请确认它已启动、网络可达，并核对 DATABASE_URL。`,
  );
}
