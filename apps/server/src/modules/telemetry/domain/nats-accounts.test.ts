import { expect, test } from 'vitest';
import { renderAccounts } from './nats-accounts.ts';
import { loggedSubjectOf, loginIn } from './nats-names.ts';
import { shareOf } from './share-of.ts';

const HASH = '$2b$04$abcdefghijklmnopqrstuv';
const gateway = { login: 'gw-1a2b3c', enterpriseId: '019af001-0000-7000-8000-0000000000ab', lineHash: HASH };

test('a gateway comes in over MQTT into the account of its share, and may publish on its own topic alone', () => {
  const share = shareOf(gateway.enterpriseId, 4);
  const accounts = renderAccounts(4, [gateway], () => HASH).split(/^ {2}zhiben-/m);
  const inside = accounts.filter((account) => account.includes('gw-1a2b3c'));
  expect(inside).toHaveLength(1);
  expect(inside[0]?.startsWith(`0${share} {`)).toBe(true);
  expect(inside[0]).toContain(
    `{ user: "gw-1a2b3c", password: "${HASH}", allowed_connection_types: ["MQTT"], permissions: { publish: { allow: ["zhiben.v1.gw-1a2b3c.samples"] }, subscribe: { deny: [">"] } } }`,
  );
});

test('every share has an account with a log and somebody who may read it', () => {
  const text = renderAccounts(3, [], (user) => `hash-of-${user}`);
  for (const share of ['00', '01', '02']) {
    expect(text).toMatch(new RegExp(`zhiben-${share} \\{\\n    jetstream: enabled`));
    expect(text).toContain(
      `{ user: "ingest-${share}", password: "hash-of-ingest-${share}", allowed_connection_types: ["STANDARD"] }`,
    );
  }
});

test.each(['gw" } ]', 'gw\n', 'gw }', ''])('a login like `%s` writes nothing into the configuration', (login) => {
  expect(() => renderAccounts(1, [{ ...gateway, login }], () => HASH)).toThrow('not a word');
});

test('the log names its gateway, and what is on no gateway’s topic is nobody’s', () => {
  expect(loginIn(loggedSubjectOf('gw-1a2b3c'))).toBe('gw-1a2b3c');
  for (const subject of [
    '$MQTT.msgs.zhiben.v1.gw.other',
    '$MQTT.msgs.zhiben.v1.gw.samples.more',
    'zhiben.v1.gw.samples',
  ]) {
    expect(loginIn(subject)).toBeUndefined();
  }
});
