import { Refusal } from '../refusal.ts';

/** What an office decides about signing in. Only the secret has no default. */
export interface IdentitySettings {
  /** Signs cookies and seals second-factor secrets; at least 32 characters, made once per installation. */
  readonly secret: string;
  /** How people reach the product, for one-time links. */
  readonly publicUrl: string;
  /** True wherever people reach the product over https. */
  readonly secureCookies: boolean;
  readonly secondFactorForAdministrators: boolean;
  readonly idleMinutes: number;
  /** A session ends after this long, however busy. */
  readonly sessionHours: number;
  readonly failuresPerLogin: number;
  /** Higher than for one login: a whole office may share an address. */
  readonly failuresPerAddress: number;
  readonly failureMinutes: number;
  readonly lockMinutes: number;
  readonly linkHours: number;
  /** null: passwords need no periodic change. */
  readonly passwordDays: number | null;
}

type Decided = Pick<IdentitySettings, 'secret' | 'publicUrl' | 'secureCookies' | 'secondFactorForAdministrators'>;

export function identitySettings(decided: Decided & Partial<IdentitySettings>): IdentitySettings {
  if (decided.secret.length < 32) throw secretTooShort();
  return {
    idleMinutes: 30,
    sessionHours: 12,
    failuresPerLogin: 5,
    failuresPerAddress: 50,
    failureMinutes: 15,
    lockMinutes: 15,
    linkHours: 24,
    passwordDays: null,
    ...decided,
  };
}

const secretTooShort = () =>
  new Refusal(
    'invalid',
    'session-secret-short',
    '会话密钥不足32个字符。请检查 SESSION_SECRET 或数据目录中的 session-secret；从备份恢复时须放回原来的密钥。',
  );
