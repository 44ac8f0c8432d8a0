import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the command line outranks the environment', () => {
  const config = readConfig(['--port', '9001', '--data', '/elsewhere'], { PORT: '9000', ZHIBEN_DATA: '/here' });

  expect(config).toMatchObject({ port: 9001, dataFolder: '/elsewhere', publicUrl: 'http://127.0.0.1:9001' });
});

test('a server listens on this machine alone unless told otherwise', () => {
  expect(readConfig([], {}).host).toBe('127.0.0.1');
});

test.each([
  ['a port that is no number', ['--port', 'web'], {}],
  ['an unknown hash', [], { LEDGER_ALGORITHM: 'md5' }],
  ['an option nobody knows', ['--prot', '1'], {}],
])('%s is refused before anything starts', (_case, args, env) => {
  expect(() => readConfig(args, env)).toThrow();
});
