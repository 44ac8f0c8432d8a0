import { Refusal } from './platform/refusal.ts';

/** The address people type, without a slash at its end. */
export function addressOf(text: string): string {
  const url = parsed(text);
  if (url === undefined || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href) {
    throw unusable(
      `PUBLIC_URL 应为完整网址，只含协议、主机和端口，如 https://zhiben.example.gov.cn，不能是「${text}」。`,
    );
  }
  return url.origin;
}

/**
 * A PostgreSQL of one's own, over the network or a socket. The password of the application's own role is derived from the
 * owner's: without one anybody could compute it.
 */
export function databaseAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parsed(text);
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || url.host === '' || url.pathname.length < 2) {
    throw unusable(
      'DATABASE_URL 应为 postgresql://用户:密码@主机:端口/数据库（套接字写作 postgresql://用户:密码@%2Fvar%2Frun%2Fpostgresql/数据库）。',
    );
  }
  if (url.username === '' || url.password === '') {
    throw unusable(
      'DATABASE_URL 中没有用户或密码：应用自身的数据库密码由它推算，缺少时任何人都能算出。请为数据库所有者设置长随机密码后再启动。',
    );
  }
  return text;
}

export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** A setting that cannot be meant: told in a sentence, before anything starts. */
export const unusable = (sentence: string) => new Refusal('invalid', 'setting-unusable', sentence);
