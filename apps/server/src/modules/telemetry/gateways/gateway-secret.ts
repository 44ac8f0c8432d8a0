import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const newLogin = (): string => `gw-${randomBytes(6).toString('hex')}`;
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** The secret is 192 random bits of our own making: a plain hash keeps it, and thousands of gateways can come back at once. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Compares in a time that tells nothing of how much was right. */
export function secretMatches(hash: string, secret: string): boolean {
  const [given, kept] = [Buffer.from(hashOfSecret(secret)), Buffer.from(hash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
