import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor, username } from 'better-auth/plugins';
import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { v7 } from '../../db/uuid.ts';
import { hashPassword, passwordMatches } from '../passwords/password-hash.ts';
import type { IdentitySettings } from '../settings.ts';

export const SESSION_COOKIE = 'zhiben.session';
/** A session in use is prolonged at most this often. */
export const SESSION_UPDATE_SECONDS = 60;
export const CHALLENGE_COOKIE = 'zhiben.two_factor';

export interface AuthNeeds {
  /** A connection in the realm `system`: the library's queries know of no acting person. */
  readonly authDb: Kysely<Schema>;
  readonly settings: IdentitySettings;
  readonly log: FastifyBaseLogger;
}

/** How the library keeps sessions, checks passwords and second factors in our tables. Its own HTTP handler is never mounted. */
export function authOptions({ authDb, settings, log }: AuthNeeds) {
  return {
    appName: '治本',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (level, message, ...more) => log[level]({ more }, message) },
    database: { db: authDb, type: 'postgres' },
    databaseHooks: { session: { create: { before: ({ userId }) => refuseClosedAccount(authDb, userId) } } },
    advanced: {
      cookiePrefix: 'zhiben',
      cookies: { session_token: { name: SESSION_COOKIE } },
      // The library's own switch would also put a prefix before every name.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.secureCookies, sameSite: 'strict', httpOnly: true, path: '/' },
      database: { generateId: () => v7(new Date()), joins: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    // No cookie cache: what the database no longer holds is over at once.
    session: { expiresIn: settings.idleMinutes * 60, updateAge: SESSION_UPDATE_SECONDS, ...SESSION_TABLE },
    user: ACCOUNT_TABLE,
    account: CREDENTIAL_TABLE,
    verification: VERIFICATION_TABLE,
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 64,
        usernameValidator: () => true,
        schema: LOGIN,
      }),
      twoFactor({
        issuer: '治本',
        twoFactorCookieMaxAge: 300,
        accountLockout: { maxFailedAttempts: settings.failuresPerLogin, durationSeconds: settings.lockMinutes * 60 },
        schema: SECOND_FACTOR_TABLE,
      }),
    ],
  } satisfies BetterAuthOptions;
}

/** Whichever way a session would begin: none begins for an account that is disabled or has no role. */
async function refuseClosedAccount(authDb: Kysely<Schema>, accountId: string): Promise<void> {
  const account = await authDb
    .selectFrom('accounts')
    .select(['state', 'role'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account?.state !== 'active') throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' });
  if (account.role === null) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_WITHOUT_ROLE' });
}

const BORN = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

// The library wants a name, which a session is never shown: the login serves.
const ACCOUNT_TABLE = {
  modelName: 'accounts',
  fields: { name: 'login', emailVerified: 'email_verified', ...BORN },
  // Accounts are only ever added by us; named here because the library checks the table's form.
  additionalFields: {
    personId: { type: 'string', fieldName: 'person_id', required: true, input: false, returned: false },
  },
} as const;

const LOGIN = { user: { fields: { username: 'login' } } } as const;

const SESSION_TABLE = {
  modelName: 'sessions',
  fields: { userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...BORN },
} as const;

const CREDENTIAL_TABLE = {
  modelName: 'credentials',
  fields: {
    userId: 'account_id',
    accountId: 'provider_account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...BORN,
  },
} as const;

const VERIFICATION_TABLE = { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...BORN } } as const;

const SECOND_FACTOR_TABLE = {
  user: { fields: { twoFactorEnabled: 'second_factor' } },
  twoFactor: {
    modelName: 'second_factors',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
