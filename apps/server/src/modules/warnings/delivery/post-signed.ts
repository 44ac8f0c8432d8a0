import { createHmac } from 'node:crypto';
import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import { InsideAddress, isInside, lookupOutside } from './public-address.ts';

export interface SignedMessage {
  readonly url: string;
  readonly secret: string;
  /** The same for every try of one delivery: whoever receives it twice knows. */
  readonly key: string;
  readonly body: string;
  readonly at: Date;
  /** For receivers in the office's own house, where it says so. */
  readonly insideAllowed: boolean;
}

const PATIENCE_MS = 10_000;

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` */
export function signatureOf(secret: string, body: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

/** Delivered when the other side answers 2xx. Redirections are not followed: they would lead round the look at the address. */
export function postSigned({ url, secret, key, body, at, insideAllowed }: SignedMessage): Promise<void> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!insideAllowed && isIP(host) !== 0 && isInside(host)) return Promise.reject(new InsideAddress(host));
  const send = target.protocol === 'https:' ? overTls : overHttp;
  return new Promise((resolve, reject) => {
    const sent = send(
      target,
      {
        method: 'POST',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(insideAllowed ? {} : { lookup: lookupOutside }),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
          'zhiben-signature': signatureOf(secret, body, at),
          'user-agent': 'zhiben-warnings',
        },
      },
      (answer) => {
        // What the other side says does not matter, and may be long.
        answer.destroy();
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve();
        else reject(new Error(`HTTP ${status}`));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
