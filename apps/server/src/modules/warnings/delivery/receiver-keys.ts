import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals what messages are signed with: the database holds cipher text alone. */
export interface ReceiverKeys {
  seal(secret: string): Buffer;
  /** Throws when it was sealed with another key, or has been changed. */
  open(sealed: Buffer): string;
}

/** One secret of the installation, which is in no database. */
export function receiverKeys(installationSecret: string): ReceiverKeys {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'zhiben warning receivers', 32));
  return {
    seal(secret) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString();
    },
  };
}
