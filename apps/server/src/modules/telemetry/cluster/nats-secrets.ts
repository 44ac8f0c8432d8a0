import { createHash, createHmac } from 'node:crypto';
import bcrypt from 'bcryptjs';

/**
 * Secrets are 192 random bits or more: nobody guesses them however fast a guess is made. The least cost lets thousands of gateways come
 * back at once after a power cut.
 */
const COST = 4;

/** What a program of ours signs in with: derived from the one secret of the installation, so that there is nothing more to keep. */
export const passwordOf = (secret: string, user: string): string =>
  createHmac('sha256', secret).update(user).digest('base64url');

/** What NATS holds a secret against. The same secret has the same hash: an unchanged list of users disturbs no open line. */
export function lineHashOf(login: string, secret: string): string {
  const salt = createHash('sha256').update(`${login} ${secret}`).digest().subarray(0, 16);
  return bcrypt.hashSync(secret, `$2b$${String(COST).padStart(2, '0')}$${bcrypt.encodeBase64(salt, 16)}`);
}
