import { createHash } from 'node:crypto';
import type { Operation } from '@zhiben/contract/operation.ts';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Act } from '../db/scope.ts';
import { Refusal } from '../refusal.ts';

interface IdempotencyKeysTable {
  account_id: string;
  key: string;
  operation: string;
  request_hash: string;
  response: string | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    idempotency_keys: IdempotencyKeysTable;
  }
}

/**
 * Runs a create once for its key. The key is claimed in the transaction of the create itself: a second request with the
 * same key waits for the first, then gets its answer, unless that is a secret; after a crash neither the record nor the
 * key exists.
 */
export async function once(
  act: Act,
  operation: Operation,
  request: FastifyRequest,
  create: () => Promise<unknown>,
): Promise<unknown> {
  const key = keyOf(request);
  const hash = createHash('sha256')
    .update(JSON.stringify([request.params, request.body ?? null]))
    .digest('hex');
  const { accountId } = act.actor;

  const claimed = await sql`
    insert into idempotency_keys (account_id, key, operation, request_hash) values (${accountId}, ${key}, ${operation.id}, ${hash})
    on conflict do nothing`.execute(act.tx);
  if (claimed.numAffectedRows === 0n) return answerGiven(act, operation, key, hash);

  const result = await create();
  if (operation.secretAnswer === true) return result;
  await act.tx
    .updateTable('idempotency_keys')
    .set({ response: JSON.stringify(result) })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .execute();
  return result;
}

async function answerGiven(act: Act, operation: Operation, key: string, hash: string): Promise<unknown> {
  const given = await act.tx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('account_id', '=', act.actor.accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (given.operation !== operation.id || given.request_hash !== hash) {
    throw new Refusal(
      'conflict',
      'idempotency-key-reused',
      '这次提交的编号已用于另一份内容，没有保存。请刷新页面后重新提交。',
    );
  }
  if (operation.secretAnswer === true) {
    throw new Refusal(
      'conflict',
      'answer-told-once',
      '这次提交已经办理。其中的链接只显示一次，不再重复；没有收到的，请重新签发一次性链接。',
    );
  }
  return JSON.parse(given.response ?? 'null');
}

/** The caller's key of this attempt. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)) {
    throw new Refusal('invalid', 'idempotency-key-missing', '缺少提交编号（Idempotency-Key），没有处理。');
  }
  return key;
}
