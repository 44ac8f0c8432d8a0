import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '@zhiben/contract/operation.ts';
import { unzip } from '@zhiben/server/platform/documents/unzip.ts';
import { FORMS } from './examples.ts';
import type { Input } from './fill-operation.ts';
import type { Visitor } from './tenants.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What came, archives unpacked. */
  readonly body: string;
  /** Everything that came, with its headers. */
  readonly text: string;
}

export interface Request {
  readonly operation: Operation;
  readonly input: Input;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly text: string };
}

/** How long a stream that says nothing more is listened to. */
const LISTEN_MS = 40;

/** Sends what a visitor's browser would send, and reads the answer to its last byte. */
export async function ask(
  base: string,
  { cookie, address }: Pick<Visitor, 'cookie' | 'address'>,
  request: Request,
): Promise<Answer> {
  const { operation, input } = request;
  const enough = new AbortController();
  const reply = await fetch(base + addressOf(operation, input), {
    method: operation.method,
    signal: enough.signal,
    headers: {
      'x-forwarded-for': address,
      ...(cookie === '' ? {} : { cookie }),
      ...(operation.creates === true ? { 'idempotency-key': randomUUID() } : {}),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...bodyOf(request),
  });
  const streams = operation.returns === 'event-stream' && reply.ok;
  const bytes = streams ? await firstOf(reply, enough) : Buffer.from(await reply.arrayBuffer());
  const headers = [...reply.headers].map(([name, value]) => `${name}: ${decoded(value)}`).join('\n');
  const body = unpacked(bytes) ?? bytes.toString('utf8');
  return { status: reply.status, headers: reply.headers, body, text: `${headers}\n${body}` };
}

function addressOf({ path }: Operation, { params, query }: Input): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `/api${filled}${search.size === 0 ? '' : `?${search}`}`;
}

function bodyOf({ operation, input, file }: Request): RequestInit {
  if (operation.sends !== 'multipart') return input.body === undefined ? {} : { body: JSON.stringify(input.body) };
  const form = FORMS[operation.id];
  if (form === undefined) throw new Error(`${operation.id}: FORMS does not know what file it takes`);
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.set(name, value);
  const { name, text } = file ?? form;
  body.set('file', new Blob([text]), name);
  return { body };
}

async function firstOf(reply: Response, enough: AbortController): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const reading = (async () => {
    for await (const piece of reply.body ?? []) pieces.push(piece);
  })().catch(() => {});
  await pause(LISTEN_MS);
  enough.abort();
  await reading;
  return Buffer.concat(pieces);
}

/** Names of files travel encoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Workbooks hide their words behind compression. */
function unpacked(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 2).toString() !== 'PK') return undefined;
  return [...unzip(bytes, () => true)].map(([name, content]) => `${name}\n${content}`).join('\n');
}
