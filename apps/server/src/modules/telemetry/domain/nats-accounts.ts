import { accountOf, keeperOf, subjectOf } from './nats-names.ts';
import { shareOf } from './share-of.ts';

/** A gateway as the gates of NATS know it. */
export interface LineUser {
  readonly login: string;
  readonly enterpriseId: string;
  readonly lineHash: string;
}

/**
 * Accounts and users for the configuration of every NATS node: one account for each share. A gateway comes in over MQTT alone, publishes
 * on its own topic alone, and hears nothing.
 */
export function renderAccounts(
  shares: number,
  gateways: readonly LineUser[],
  hashOfKeeper: (user: string) => string,
): string {
  const byShare = Map.groupBy(gateways, ({ enterpriseId }) => shareOf(enterpriseId, shares));
  const accounts = Array.from({ length: shares }, (_, share) => {
    const users = [keeperUser(share, hashOfKeeper), ...(byShare.get(share) ?? []).map(gatewayUser)];
    return `  ${accountOf(share)} {\n    jetstream: enabled\n    users: [\n${users.join('\n')}\n    ]\n  }`;
  });
  return `accounts {\n${accounts.join('\n')}\n  zhiben-system { users: [] }\n}\nsystem_account: zhiben-system\n`;
}

function keeperUser(share: number, hashOf: (user: string) => string): string {
  const user = keeperOf(share);
  return `      { user: ${quoted(user)}, password: ${quoted(hashOf(user))}, allowed_connection_types: ["STANDARD"] }`;
}

function gatewayUser({ login, lineHash }: LineUser): string {
  const permissions = `{ publish: { allow: [${quoted(subjectOf(login))}] }, subscribe: { deny: [">"] } }`;
  return `      { user: ${quoted(login)}, password: ${quoted(lineHash)}, allowed_connection_types: ["MQTT"], permissions: ${permissions} }`;
}

/** Logins are of our making and hashes of one alphabet: anything else would be somebody's attempt to write this file. */
function quoted(word: string): string {
  if (!/^[\w.$/-]+$/.test(word)) throw new Error(`not a word for a configuration: ${word.slice(0, 40)}`);
  return `"${word}"`;
}
