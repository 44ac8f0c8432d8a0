import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Sent with what a screen asks by itself while nobody is at it: such a request does not prolong the session. */
export const UNATTENDED_HEADER = 'zhiben-unattended';

/** One thing the API can do. The server's routes, OpenAPI, the console's client and the isolation tests are read from it. */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** Path under `/api`, parameters as `:name`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** `public` is for what a person needs before signing in. A route that names neither is closed. */
  readonly permission: Permission | 'public';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly result?: Result;
  /** Makes something new: the caller sends `Idempotency-Key`, and the same key never makes two. */
  readonly creates?: true;
  /** The answer to a create is told once and never kept, not even for a repeated key: it holds a secret. */
  readonly secretAnswer?: true;
  /** For what needs no sign-in: how often one address may ask. Absent, the platform's own limit holds. */
  readonly requestsPerMinute?: number;
  /** What is sent or returned when it is not JSON. */
  readonly sends?: 'multipart';
  readonly returns?: 'file' | 'event-stream';
}

/** Keeps the exact types of the parts, so that handlers and the client know them. */
export function operation<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodUndefined,
>(parts: Operation<Params, Query, Body, Result>): Operation<Params, Query, Body, Result> {
  return parts;
}

export type ParamsOf<Op> =
  Op extends Operation<infer Params, z.ZodType, z.ZodType, z.ZodType> ? z.output<Params> : never;
export type QueryOf<Op> = Op extends Operation<z.ZodType, infer Query, z.ZodType, z.ZodType> ? z.output<Query> : never;
export type QueryInputOf<Op> =
  Op extends Operation<z.ZodType, infer Query, z.ZodType, z.ZodType> ? z.input<Query> : never;
export type BodyOf<Op> = Op extends Operation<z.ZodType, z.ZodType, infer Body, z.ZodType> ? z.output<Body> : never;
export type BodyInputOf<Op> = Op extends Operation<z.ZodType, z.ZodType, infer Body, z.ZodType> ? z.input<Body> : never;
export type ResultOf<Op> =
  Op extends Operation<z.ZodType, z.ZodType, z.ZodType, infer Result> ? z.output<Result> : never;
