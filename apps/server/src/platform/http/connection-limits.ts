import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';
import { problemOf } from './problem.ts';

export interface ConnectionLimits {
  /** Until the last header has come. Whoever drips them one by one holds a line open for nothing. */
  readonly headersMs: number;
  /** Until the last byte has come: a large photo over a poor mobile line needs minutes. */
  readonly requestMs: number;
  /** How often the two above are looked at. */
  readonly lookMs: number;
  /** Open lines at once; more are turned away, so that those who are being served stay served. */
  readonly connections: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 20_000,
  requestMs: 10 * 60_000,
  lookMs: 5_000,
  connections: 5_000,
};

/** What one connection may cost, as the HTTP server takes it. */
export function connectionOptions({ headersMs, requestMs, lookMs }: ConnectionLimits) {
  return {
    requestTimeout: requestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookMs },
    // A request on a line that is already open is answered, also while the server closes.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
  } satisfies FastifyHttpOptions<Server>;
}

/** Answers that leave while the server closes end their line: a browser keeps it open for the next request otherwise, and closing waits. */
export function endLinesWhenClosing(http: FastifyInstance): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

const STATUS_LINES: Readonly<Record<string, readonly [string, Refusal]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    new Refusal('invalid', 'request-too-slow', '内容发送过慢，已停止接收，没有保存。请检查网络后重试。'),
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    new Refusal('too-large', 'header-too-large', '地址或请求头过长，没有处理。请减少筛选条件后重试。'),
  ],
};
const MALFORMED = [
  '400 Bad Request',
  new Refusal('invalid', 'malformed-request', '请求的格式不正确，没有处理。'),
] as const;

/** What could not even be read as a request is told why, when somebody is still there to hear it. */
function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [line, refusal] = STATUS_LINES[error.code ?? ''] ?? MALFORMED;
  const body = JSON.stringify({ ...problemOf(refusal, ''), status: Number(line.slice(0, 3)), requestId: undefined });
  const headers = [
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end([`HTTP/1.1 ${line}`, ...headers, '', body].join('\r\n'));
}
