import { isAPIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CHALLENGE_COOKIE } from './auth-options.ts';

/** The browser on the other side of a request: what it sent, and where cookies for it go. */
export interface Browser {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the library may know of a request: its cookies, its address as the platform understands it, its software. */
export function headersOf({ request }: Pick<Browser, 'request'>): Headers {
  const headers = new Headers({ 'x-forwarded-for': request.ip });
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

/** The same for somebody halfway through signing in: a session that the browser still has must not answer in their place. */
export function challengeHeadersOf(browser: Pick<Browser, 'request'>): Headers {
  const headers = headersOf(browser);
  const cookies = headers.get('cookie')?.split(/; */) ?? [];
  headers.set('cookie', cookies.filter((cookie) => cookie.startsWith(`${CHALLENGE_COOKIE}=`)).join('; '));
  return headers;
}

/** Waits for an answer of the library and passes its cookies on. */
export async function answerTo<Answer>(
  { reply }: Pick<Browser, 'reply'>,
  asked: Promise<{ readonly headers: Headers; readonly response: Answer }>,
): Promise<Answer> {
  const { headers, response } = await asked;
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  return response;
}

/** The library's own word for its "no"; undefined for a failure. */
export function noOf(error: unknown): string | undefined {
  if (!isAPIError(error)) return undefined;
  const code: unknown = error.body?.['code'];
  return typeof code === 'string' ? code : undefined;
}
