import { unusable } from './config-addresses.ts';
import { wholeNumber } from './config-numbers.ts';

/** Where gateways connect over MQTT. */
export interface MqttDoors {
  readonly host: string;
  /** Absent, there is no door without TLS; 0 takes any free port. */
  readonly port: number | undefined;
  readonly tls: { readonly port: number; readonly certFile: string; readonly keyFile: string } | undefined;
}

/** Reads the doors of the broker. The plain one opens on this machine alone unless told otherwise; TLS needs its certificate. */
export function mqttDoors(env: Readonly<Record<string, string | undefined>>, host: string): MqttDoors {
  const plain = env['MQTT_PORT'] ?? '1883';
  const secure = env['MQTT_TLS_PORT'];
  const [certFile, keyFile] = [env['MQTT_TLS_CERT'], env['MQTT_TLS_KEY']];
  if (secure !== undefined && (certFile === undefined || keyFile === undefined)) {
    throw unusable('设置了 MQTT_TLS_PORT，但没有证书。请用 MQTT_TLS_CERT 和 MQTT_TLS_KEY 指出证书和私钥文件。');
  }
  return {
    host: env['MQTT_HOST'] ?? host,
    port: plain === 'off' ? undefined : wholeNumber('MQTT_PORT', plain, 0, 65_535),
    tls:
      secure === undefined || certFile === undefined || keyFile === undefined
        ? undefined
        : { port: wholeNumber('MQTT_TLS_PORT', secure, 0, 65_535), certFile, keyFile },
  };
}
