import { type Operation, UNATTENDED_HEADER } from '@zhiben/contract/operation.ts';
import { networkLost, problemFrom } from './api-problem.ts';
import { watchAttention } from './attention.ts';
import { answerCame, answerMissed } from './connection.ts';
import { newKey } from './new-key.ts';
import { type Answer, type ArgsOf, type ParamsInputOf, type Parts, urlOf } from './request.ts';
import { signedInAgain } from './session-loss.ts';

const unattended = watchAttention(globalThis.window ?? new EventTarget(), Date.now);

export interface CallOptions {
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface UploadOptions extends CallOptions {
  readonly onProgress?: (share: number) => void;
}

/** Does one operation of the contract and gives its result, or throws an `ApiProblem`. */
export async function call<Op extends Operation>(
  operation: Op,
  args: ArgsOf<Op>,
  options: CallOptions = {},
): Promise<Answer<Op>> {
  const send = () => sendJson(operation, args, options);
  const response = await withSession(operation, send);
  return (await bodyOf(response)) as Answer<Op>;
}

/** Sends a form with files. XMLHttpRequest, because fetch does not tell how much has gone. */
export async function upload<Op extends Operation>(
  operation: Op,
  params: ParamsInputOf<Op>,
  form: FormData,
  { idempotencyKey, signal, onProgress }: UploadOptions = {},
): Promise<Answer<Op>> {
  const key = idempotencyKey ?? newKey();
  const send = () => sendForm(urlOf(operation, { params }), form, key, signal, onProgress);
  const response = await withSession(operation, send);
  return (await bodyOf(response)) as Answer<Op>;
}

/** Where a file of ours is: for links, pictures and downloads. */
export function fileUrl<Op extends Operation>(operation: Op, args: Omit<ArgsOf<Op>, 'body'>): string {
  return urlOf(operation, args);
}

async function sendJson(operation: Operation, args: Parts, { idempotencyKey, signal }: CallOptions) {
  const headers = new Headers({ accept: 'application/json' });
  if (args.body !== undefined) headers.set('content-type', 'application/json');
  if (operation.creates) headers.set('idempotency-key', idempotencyKey ?? newKey());
  if (unattended()) headers.set(UNATTENDED_HEADER, '1');
  const request: RequestInit = { method: operation.method, headers, credentials: 'same-origin' };
  if (args.body !== undefined) request.body = JSON.stringify(args.body);
  if (signal !== undefined) request.signal = signal;
  try {
    const response = await fetch(urlOf(operation, args), request);
    answerCame();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    answerMissed();
    throw networkLost(operation.method !== 'GET');
  }
}

function sendForm(
  url: string,
  form: FormData,
  key: string,
  signal: AbortSignal | undefined,
  onProgress: ((share: number) => void) | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onload = () => resolve(new Response(request.responseText || null, { status: request.status }));
    request.onerror = () => {
      answerMissed();
      reject(networkLost(true));
    };
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** A session that ended is renewed over the open form, and what was refused is sent again. */
async function withSession(operation: Operation, send: () => Promise<Response>): Promise<Response> {
  const first = await send();
  if (first.status !== 401 || operation.permission === 'public') return first;
  if (await sessionLives()) return first;
  return (await signedInAgain()) ? send() : first;
}

/** Some operations answer 401 to a wrong password; only a session that is really gone asks to sign in. */
async function sessionLives(): Promise<boolean> {
  const answer = await fetch('/api/session', { credentials: 'same-origin' }).catch(() => undefined);
  return answer?.status !== 401;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = jsonOf(text);
  if (!response.ok) throw problemFrom(response.status, body);
  return body;
}

function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
