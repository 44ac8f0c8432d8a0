import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Who reports, as far as they said. */
export const Identity = z.object({ name: z.string().nullable(), contact: z.string().nullable() });
export type Identity = z.infer<typeof Identity>;

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Everyone's cipher text has one length: it does not tell how long a name is. */
const PADDED_BYTES = 1024;

/** AES-256-GCM, bound to its tip-off: moved to another one it does not open. */
export function sealIdentity(key: Buffer, tipOffId: string, identity: Identity): Buffer {
  const plain = Buffer.alloc(PADDED_BYTES, ' ');
  const length = plain.write(JSON.stringify(identity));
  if (length === PADDED_BYTES) throw new RangeError('an identity is longer than its envelope');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(tipOffId));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when it was sealed with another key, for another tip-off, or has been changed. */
export function unsealIdentity(key: Buffer, tipOffId: string, sealed: Buffer): Identity {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(tipOffId)).setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  return Identity.parse(JSON.parse(plain.toString()));
}
