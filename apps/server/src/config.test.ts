import { describe, expect, test } from 'vitest';
import { readConfig, refuseUnsafe } from './config.ts';

const DATABASE = 'postgresql://owner:a-long-random-password@db.example.cn:5432/zhiben';

test('the command line outranks the environment', () => {
  const config = readConfig(['--port', '9001', '--data', '/elsewhere'], { PORT: '9000', ZHIBEN_DATA: '/here' });

  expect(config).toMatchObject({ port: 9001, dataFolder: '/elsewhere', publicUrl: 'http://127.0.0.1:9001' });
});

test('a server listens on this machine alone unless told otherwise', () => {
  expect(readConfig([], {}).host).toBe('127.0.0.1');
});

test('gateways find the broker on this machine alone, at the usual port, unless told otherwise', () => {
  expect(readConfig([], {}).mqtt).toEqual({ host: '127.0.0.1', port: 1883, tls: undefined });
  expect(readConfig([], { MQTT_PORT: 'off' }).mqtt.port).toBeUndefined();
  const tls = { MQTT_TLS_PORT: '8883', MQTT_TLS_CERT: 'c.pem', MQTT_TLS_KEY: 'k.pem', MQTT_HOST: '0.0.0.0' };
  expect(readConfig([], tls).mqtt).toMatchObject({
    host: '0.0.0.0',
    tls: { port: 8883, certFile: 'c.pem', keyFile: 'k.pem' },
  });
});

test('what is left empty is absent', () => {
  expect(readConfig([], { DATABASE_URL: '', SESSION_SECRET: '', METRICS_TOKEN: '', PORT: '' })).toEqual(
    readConfig([], {}),
  );
});

test.each([
  ['a port that is no number', ['--port', 'web'], {}, 'PORT 应为'],
  ['a port that does not exist', [], { PORT: '65536' }, 'PORT 应为'],
  ['an unknown hash', [], { LEDGER_ALGORITHM: 'md5' }, 'sha-256、sm3'],
  ['an option nobody knows', ['--prot', '1'], {}, '命令行参数不正确'],
  ['no requests at all', [], { REQUESTS_PER_MINUTE: '0' }, 'REQUESTS_PER_MINUTE'],
  ['a broker at no port', [], { MQTT_PORT: 'mqtt' }, 'MQTT_PORT 应为'],
  ['a broker with TLS and without a certificate', [], { MQTT_TLS_PORT: '8883' }, 'MQTT_TLS_CERT'],
  ['history of less than is asked for', [], { HISTORY_DAYS: '29' }, 'HISTORY_DAYS 应为 30'],
  ['a level of the log that does not exist', [], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ['a short session secret', [], { SESSION_SECRET: 'secret' }, '至少 32 个随机字符'],
  ['a session secret of one letter', [], { SESSION_SECRET: 'a'.repeat(64) }, '太短或太简单'],
  ['a metrics token that is guessed', [], { METRICS_TOKEN: 'token' }, 'METRICS_TOKEN'],
  ['a proxy that is neither there nor not', [], { BEHIND_PROXY: 'yes' }, 'BEHIND_PROXY'],
  ['a public address without a protocol', [], { PUBLIC_URL: 'zhiben.example.cn' }, 'PUBLIC_URL'],
  ['a public address that is no web site', [], { PUBLIC_URL: 'ftp://zhiben.example.cn' }, 'PUBLIC_URL'],
  ['a public address with a path', [], { PUBLIC_URL: 'https://example.cn/zhiben' }, '只含协议、主机和端口'],
  ['a database that is none', [], { DATABASE_URL: 'mysql://owner:password@db/zhiben' }, 'DATABASE_URL'],
  ['a database that is no address', [], { DATABASE_URL: 'db.example.cn' }, 'DATABASE_URL'],
  ['a database without a name', [], { DATABASE_URL: 'postgresql://owner:password@db' }, 'DATABASE_URL'],
  ['a database without a password', [], { DATABASE_URL: 'postgresql://owner@db/zhiben' }, '没有用户或密码'],
  ['a database without a user', [], { DATABASE_URL: 'postgresql://db/zhiben' }, '没有用户或密码'],
  ['a socket the application could not sign in at', [], { DATABASE_URL: 'postgresql:///zhiben?host=/tmp' }, '套接字'],
])('%s is refused in a sentence, before anything starts', (_case, args, env, sentence) => {
  expect(() => readConfig(args, env)).toThrow(sentence);
});

test('warnings go out by mail only where both server and sender are set, and into the house only where that is said', () => {
  const mail = { SMTP_URL: 'smtps://user:word@mail.example.gov.cn:465', SMTP_FROM: 'zhiban@example.gov.cn' };
  expect(readConfig([], mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.SMTP_FROM });
  expect(readConfig([], {})).toMatchObject({ mail: undefined, callInside: false });
  expect(readConfig([], { CALL_INSIDE: 'true' }).callInside).toBe(true);
  expect(() => readConfig([], { SMTP_URL: mail.SMTP_URL })).toThrow('要一起设置');
  expect(() => readConfig([], { ...mail, SMTP_URL: 'https://mail' })).toThrow('SMTP_URL 应形如');
});

test('no refusal repeats a secret', () => {
  expect(() => readConfig([], { SESSION_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
  expect(() => readConfig([], { DATABASE_URL: 'mysql://owner:hunter2@db/zhiben' })).not.toThrow(/hunter2/);
});

test.each([DATABASE, 'postgres://owner:secret@%2Fvar%2Frun%2Fpostgresql/zhiben'])('%s is a database', (address) => {
  expect(readConfig([], { DATABASE_URL: address }).databaseUrl).toBe(address);
});

describe('an office', () => {
  const office = (env: NodeJS.ProcessEnv) => () => refuseUnsafe(readConfig([], env));

  test.each([
    ['over a network without https', { PUBLIC_URL: 'http://zhiben.example.cn' }, '明文传送'],
    ['on every address without https', { HOST: '0.0.0.0' }, '明文传送'],
    ['behind https that it does not know of', { PUBLIC_URL: 'https://zhiben.example.cn' }, 'BEHIND_PROXY=true'],
  ])('is not served %s', (_case, env, sentence) => {
    expect(office(env)).toThrow(sentence);
  });

  test.each([
    ['on one machine for a trial', {}],
    ['on one machine by its other name', { PUBLIC_URL: 'http://localhost:8080' }],
    ['behind a proxy', { PUBLIC_URL: 'https://zhiben.example.cn', BEHIND_PROXY: 'true' }],
    ['behind two', { PUBLIC_URL: 'https://zhiben.example.cn/', BEHIND_PROXY: '2' }],
  ])('is served %s', (_case, env) => {
    expect(office(env)).not.toThrow();
  });
});
