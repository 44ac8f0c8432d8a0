import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account-store.ts';
import type { IdentityParts } from '../identity-needs.ts';
import { SESSION_COOKIE, SESSION_UPDATE_SECONDS } from '../library/auth-options.ts';

/** An account as every request needs it. */
export type Holder = Pick<
  Account,
  | 'id'
  | 'personId'
  | 'name'
  | 'post'
  | 'role'
  | 'state'
  | 'enterpriseId'
  | 'agencyId'
  | 'mustChangePassword'
  | 'passwordSetAt'
  | 'secondFactor'
>;

export interface ReadSession {
  readonly holder: Holder;
  readonly createdAt: Date;
  /** The library must look at it: it has ended, or wants prolonging. */
  readonly due: boolean;
  readonly ended: boolean;
}

const HOLDER_OF_TOKEN = `
  select accounts.id, person_id as "personId", name, post, role, state, accounts.enterprise_id as "enterpriseId",
    accounts.agency_id as "agencyId", must_change_password as "mustChangePassword", password_set_at as "passwordSetAt",
    second_factor as "secondFactor", sessions.created_at as "createdAt", expires_at < now() + make_interval(secs => $2) as due,
    expires_at <= now() as ended
  from sessions join accounts on accounts.id = account_id join people on people.id = person_id
  where token = $1`;

/**
 * Reads a session that the library keeps, with its account, as one prepared statement: every request passes here, and
 * asking the library each time costs four times as much.
 */
export function readSession({ pool, settings }: Pick<IdentityParts, 'pool' | 'settings'>) {
  const dueSeconds = settings.idleMinutes * 60 - SESSION_UPDATE_SECONDS;
  return async (request: FastifyRequest): Promise<ReadSession | undefined> => {
    const token = tokenOf(request.cookies[SESSION_COOKIE] ?? '', settings.secret);
    if (token === undefined) return undefined;
    const query = { name: 'identity.holder-of-token', text: HOLDER_OF_TOKEN, values: [token, dueSeconds] };
    const [row] = (await pool.query<Holder & Omit<ReadSession, 'holder'>>(query)).rows;
    if (row === undefined) return undefined;
    const { createdAt, due, ended, ...holder } = row;
    return { holder, createdAt, due, ended };
  };
}

/** The token in a cookie that the library signed: `token.signature`. */
function tokenOf(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.');
  const token = cookie.slice(0, Math.max(dot, 0));
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
