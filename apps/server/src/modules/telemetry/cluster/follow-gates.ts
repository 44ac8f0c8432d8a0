import { rename, writeFile } from 'node:fs/promises';
import type { FastifyBaseLogger } from 'fastify';
import { type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { listenToOutbox } from '../../../platform/realtime/outbox-listener.ts';
import { renderAccounts } from '../domain/nats-accounts.ts';
import type { NatsSettings } from './nats-line.ts';
import { lineHashOf, passwordOf } from './nats-secrets.ts';
import { shareStore } from './share-store.ts';

interface GatesNeeds {
  readonly scope: Scope;
  readonly nats: Pick<NatsSettings, 'secret' | 'shares'>;
  readonly file: string;
}

export interface Written {
  readonly gateways: number;
  /** Gateways whose secret has not been seen since hashes for NATS are kept: they cannot come in yet. */
  readonly unknown: readonly string[];
}

/** Writes who may come in at a NATS node. The file appears whole or not at all, readable by its owner alone. */
export async function writeGates({ scope, nats, file }: GatesNeeds): Promise<Written> {
  const { shares, rows } = await scope(SYSTEM, async ({ tx }) => ({
    shares: await shareStore(tx).lay(nats.shares),
    rows: await tx
      .selectFrom('gateways')
      .select(['login', 'enterprise_id', 'line_hash'])
      .where('closed_at', 'is', null)
      .orderBy('login')
      .execute(),
  }));
  const users = rows.flatMap(({ login, enterprise_id, line_hash }) =>
    line_hash === null ? [] : [{ login, enterpriseId: enterprise_id, lineHash: line_hash }],
  );
  const text = renderAccounts(shares, users, (user) => lineHashOf(user, passwordOf(nats.secret, user)));
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return {
    gateways: users.length,
    unknown: rows.flatMap(({ login, line_hash }) => (line_hash === null ? [login] : [])),
  };
}

/** Writes the file anew whenever a gateway is admitted or closed, and calls `written` after it. */
export async function followGates(
  needs: GatesNeeds & { readonly url: string; readonly log: FastifyBaseLogger },
  written: (what: Written) => void,
) {
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    writing = writing
      .then(async () => written(await writeGates(needs)))
      .catch((error: unknown) => needs.log.error({ err: error }, 'gates: the file could not be written'));
  };
  const outbox = listenToOutbox({
    url: needs.url,
    log: needs.log,
    onChanges: (changes) => {
      if (changes.some(({ subjectKind }) => subjectKind === 'gateway')) write();
    },
  });
  await outbox.ready;
  write();
  return { close: () => outbox.close() };
}
