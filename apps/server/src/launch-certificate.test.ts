import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseUnusableCertificate } from './launch-certificate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhiben-certificate-'));
  await writeFile(join(folder, 'no.pem'), 'no certificate');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started = (certFile: string, keyFile: string) => () =>
  refuseUnusableCertificate({
    mqtt: {
      host: '127.0.0.1',
      port: 1883,
      tls: { port: 8883, certFile: join(folder, certFile), keyFile: join(folder, keyFile) },
    },
  });

test('a certificate of the broker that is not there, or is none, is told in a sentence before anything starts', () => {
  expect(started('away.pem', 'no.pem')).toThrow(/MQTT_TLS_CERT 指出的文件读不到：.*away\.pem.*ENOENT/);
  expect(started('no.pem', 'away.pem')).toThrow(/MQTT_TLS_KEY 指出的文件读不到/);
  expect(started('no.pem', 'no.pem')).toThrow('应为 PEM 格式的证书');
});

test('without a door with TLS no certificate is asked for', () => {
  expect(() => refuseUnusableCertificate({ mqtt: { host: '127.0.0.1', port: 1883, tls: undefined } })).not.toThrow();
});
