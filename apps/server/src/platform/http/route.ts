import type { BodyOf, Operation, ParamsOf, QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Act, Scope } from '../db/scope.ts';

export interface Asked<Op> {
  readonly params: ParamsOf<Op>;
  readonly query: QueryOf<Op>;
  readonly body: BodyOf<Op>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A request inside its own transaction, as one act of one person. */
export interface Call<Op> extends Asked<Op>, Act {}

/** A request that opens its own transactions, or none: uploads, downloads, streams, and what needs no sign-in. */
export interface OpenCall<Op> extends Asked<Op> {
  /** Who asks; the platform has already refused whoever may not. Public operations have none. */
  readonly actor: Actor;
  readonly scope: Scope;
}

export type Route =
  | {
      readonly operation: Operation;
      readonly kind: 'act';
      readonly handle: (call: Call<Operation>) => Promise<unknown>;
    }
  | {
      readonly operation: Operation;
      readonly kind: 'open';
      readonly handle: (call: OpenCall<Operation>) => Promise<unknown>;
    };

/** Answers an operation of the contract within one transaction: what it changed and recorded commits before the reply leaves. */
export function route<Op extends Operation>(operation: Op, handle: (call: Call<Op>) => Promise<ResultOf<Op>>): Route {
  return { operation, kind: 'act', handle: handle as (call: Call<Operation>) => Promise<unknown> };
}

/** Answers an operation that is no single transaction. */
export function openRoute<Op extends Operation>(
  operation: Op,
  handle: (call: OpenCall<Op>) => Promise<ResultOf<Op> | FastifyReply>,
): Route {
  return { operation, kind: 'open', handle: handle as (call: OpenCall<Operation>) => Promise<unknown> };
}
