import type { BodyInputOf, Operation, QueryInputOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { z } from 'zod';

export type ParamsInputOf<Op> =
  Op extends Operation<infer Params, z.ZodType, z.ZodType, z.ZodType> ? z.input<Params> : never;

/** Asked for when something in it is; left out when the operation has no such part. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

export type ArgsOf<Op> = Part<'params', ParamsInputOf<Op>> &
  Part<'query', QueryInputOf<Op>> &
  Part<'body', BodyInputOf<Op>>;

/** What an operation gives back; nothing when it declares no result. */
export type Answer<Op> = ResultOf<Op>;

export interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** The address of an operation under `/api`, parameters filled in and empty filters left out. */
export function urlOf(operation: Operation, { params, query }: Parts): string {
  const values = entriesOf(params);
  const path = values.reduce((at, [name, value]) => at.replace(`:${name}`, encodeURIComponent(value)), operation.path);
  const search = new URLSearchParams(entriesOf(query)).toString();
  return `/api${path}${search === '' ? '' : `?${search}`}`;
}

function entriesOf(part: unknown): [string, string][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
}
