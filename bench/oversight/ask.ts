import { randomUUID } from 'node:crypto';

export interface Office {
  readonly url: string;
  readonly cookie: string;
}

/** One request as a browser sends it; what is refused breaks the measurement off. */
export async function ask<Answer>(
  { url, cookie }: Office,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const headers: Record<string, string> = { cookie, origin: url, 'idempotency-key': randomUUID() };
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  const reply = await fetch(`${url}/api${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path} ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as Answer;
}

export const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;
