import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Config } from './config.ts';
import { unusable } from './config-addresses.ts';

/** A door with TLS that cannot open would be found out by the first gateway, far away; it is told at the start. */
export function refuseUnusableCertificate({ mqtt: { tls } }: Pick<Config, 'mqtt'>): void {
  if (tls === undefined) return;
  const cert = readText('MQTT_TLS_CERT', tls.certFile);
  const key = readText('MQTT_TLS_KEY', tls.keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw unusable(
      `MQTT_TLS_CERT 和 MQTT_TLS_KEY 不能一起使用：应为 PEM 格式的证书（含中间证书）和它的未加密私钥。${reason(error)}`,
    );
  }
}

function readText(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(`${name} 指出的文件读不到：${file}。请核对路径和权限。${reason(error)}`);
  }
}

const reason = (error: unknown): string => `（${(error as NodeJS.ErrnoException).code ?? '未知原因'}）`;
