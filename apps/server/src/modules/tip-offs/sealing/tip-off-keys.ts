import { createHmac, hkdfSync } from 'node:crypto';

/** One secret of the installation, which is in no database; a key of its own for each use. */
export interface TipOffKeys {
  readonly identity: Buffer;
  readonly queryCode: Buffer;
  readonly content: Buffer;
  readonly puzzle: Buffer;
  readonly poster: Buffer;
}

export function tipOffKeys(secret: string): TipOffKeys {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `zhiben tip-off ${use}`, 32));
  return {
    identity: key('identity'),
    queryCode: key('query code'),
    content: key('content'),
    puzzle: key('puzzle'),
    poster: key('poster'),
  };
}

export const macOf = (key: Buffer, text: string | Buffer): Buffer => createHmac('sha256', key).update(text).digest();
