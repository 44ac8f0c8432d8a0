import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Registry } from 'prom-client';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { type Scope, SYSTEM } from '../db/scope.ts';
import { Refusal } from '../refusal.ts';
import {
  CONNECTION_LIMITS,
  type ConnectionLimits,
  connectionOptions,
  endLinesWhenClosing,
} from './connection-limits.ts';
import { once } from './idempotency.ts';
import { meter } from './metrics.ts';
import { publishOpenApi } from './openapi.ts';
import { problemOf } from './problem.ts';
import { readBodies, refuseUnkeepableAddress } from './read-body.ts';
import type { Route } from './route.ts';
import { guardBrowser } from './security-headers.ts';

const MAXIMUM_BODY_BYTES = 1024 * 1024;

/** The reader of uploads tells its log the headers: cookies, and from where and with what somebody reports. */
const NEVER_LOGGED = ['busboyOptions.headers'];

/** What needs no sign-in may be asked less often: it is where passwords are guessed. */
const PUBLIC_REQUESTS_PER_MINUTE = 120;

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: Operation;
  }
  interface FastifyRequest {
    /** Set before anything of the request is looked at; the system's own for public operations. */
    actor: Actor;
  }
}

/** Tells who asks and whether they may; refuses otherwise. */
export interface Gate {
  admit(request: FastifyRequest, reply: FastifyReply, operation: Operation): Promise<Actor>;
}

export interface HttpNeeds {
  readonly routes: readonly Route[];
  readonly gate: Gate;
  readonly scope: Scope;
  readonly log: FastifyBaseLogger;
  /** What whoever reads the metrics has to show; absent, nobody reads them. */
  readonly metricsToken?: string | undefined;
  /** Figures of others beside those of requests. */
  readonly moreMetrics?: (registry: Registry) => void;
  /** Requests a minute from one address; a whole office may share it. */
  readonly requestsPerMinute: number;
  /** How many proxies in front may be believed about the caller's address. */
  readonly proxies?: number;
  /** Whether people reach the product over https. */
  readonly https?: boolean;
  /** Where people reach it, when a proxy hides that: its pages may act here as well. */
  readonly publicUrl?: string;
  readonly limits?: ConnectionLimits;
}

/** Serves the contract. A route that names no permission is never opened, because routes exist only as operations of the contract. */
export async function createHttp({
  routes,
  gate,
  scope,
  log,
  metricsToken,
  moreMetrics,
  requestsPerMinute,
  proxies = 0,
  https = false,
  publicUrl,
  limits = CONNECTION_LIMITS,
}: HttpNeeds): Promise<FastifyInstance> {
  const http = Fastify({
    loggerInstance: log.child({}, { redact: NEVER_LOGGED }),
    genReqId: () => randomUUID(),
    // Only what the nearest proxies say: what a caller wrote in front of it is not believed.
    trustProxy: (_address, hop) => hop < proxies,
    bodyLimit: MAXIMUM_BODY_BYTES,
    ...connectionOptions(limits),
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
    logController: new LogController({ disableRequestLogging: true }),
  });

  http.server.maxConnections = limits.connections;
  endLinesWhenClosing(http);

  z.config(z.locales.zhCN());
  http.setValidatorCompiler(validatorCompiler);
  // Results are typed where they are made; checking them again at run time would halve the rate.
  http.setSerializerCompiler(() => (result) => JSON.stringify(result));
  http.setErrorHandler((error, request, reply) => refuse(error, request, reply));
  readBodies(http);
  const ownHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  http.addHook('onRequest', async (request) => refuseForeignSite(request, ownHost));
  http.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));

  await http.register(cookie);
  await guardBrowser(http, { https });
  await http.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });
  http.setNotFoundHandler({ preHandler: http.rateLimit() }, (request, reply) =>
    refuse(noSuchAddress(), request, reply),
  );
  await http.register(multipart, {
    limits: { fileSize: MAXIMUM_FILE_BYTES, files: 1, fields: 10, fieldSize: 64 * 1024 },
  });
  meter(http, metricsToken, moreMetrics);
  await publishOpenApi(http);

  await http.register(
    async (api) => {
      for (const route of routes) open(api, route, gate, scope);
    },
    { prefix: '/api' },
  );
  return http;
}

function open(api: FastifyInstance, route: Route, gate: Gate, scope: Scope): void {
  const { operation } = route;
  const isPublic = operation.permission === 'public';
  api.route({
    method: operation.method,
    url: operation.path,
    config: {
      operation,
      ...(isPublic ? { rateLimit: { max: operation.requestsPerMinute ?? PUBLIC_REQUESTS_PER_MINUTE } } : {}),
    },
    schema: schemaOf(operation),
    // Who asks is settled before what they sent is looked at: a stranger learns nothing from how it is refused.
    preValidation: async (request, reply) => {
      request.actor = isPublic ? SYSTEM : await gate.admit(request, reply, operation);
      refuseUnkeepableAddress(request);
    },
    handler: (request, reply) => answer(route, scope, request, reply),
  });
}

async function answer(route: Route, scope: Scope, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { operation } = route;
  const { params, query, body, actor } = request;
  const asked = { params, query, body, request, reply } as never as Parameters<typeof route.handle>[0];
  if (route.kind === 'open') {
    const result = await route.handle({ ...asked, actor, scope });
    // A reply that was returned has been waited for, to its end: there is nothing left to send.
    return reply.sent || reply.raw.headersSent ? reply : (result ?? reply.code(204).send());
  }

  const result = await scope(actor, (act) => {
    const handle = () => route.handle({ ...asked, ...act });
    return operation.creates === true ? once(act, operation, request, handle) : handle();
  });
  return result === undefined ? reply.code(204).send() : result;
}

function schemaOf({ id, summary, tag, params, query, body, result }: Operation) {
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(result === undefined ? {} : { response: { 200: result } }),
  };
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  else request.log.info({ code: problem.code, status: problem.status }, 'request refused');
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

const noSuchAddress = () =>
  new Refusal('not-found', 'no-such-address', '没有这个地址，或它不接受这种请求。请刷新页面后重试。');

/** A page of another site may not act with this person's cookie, even where SameSite is not honoured. */
function refuseForeignSite(request: FastifyRequest, ownHost: string | undefined): void {
  if (request.method === 'GET') return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  // Over plain http browsers leave out where a request comes from, but name its origin.
  const foreign = origin !== undefined && ![request.host, ownHost].includes(hostOf(origin));
  if (site === 'cross-site' || site === 'same-site' || foreign) {
    throw new Refusal('forbidden', 'foreign-site', '请求来自其他网站，已拒绝。');
  }
}

/** Empty for an origin that is hidden (`null`) or none at all: such a page is nobody's. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
