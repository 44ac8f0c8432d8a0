import { createHash } from 'node:crypto';
import { macOf } from './tip-off-keys.ts';

/** Crockford's digits: none looks like another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The code by which a reporter finds their tip-off: 80 bits, made from the page's own key of the submission, so that a
 * page that never heard the answer hears the same code when it asks again, though the code is kept nowhere.
 */
export function queryCodeOf(key: Buffer, submission: string): string {
  const digits = [...macOf(key, submission).subarray(0, LENGTH)].map((byte) => DIGITS[byte & 31]).join('');
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a code. Dashes, small letters and look-alikes are forgiven. */
export function hashOfCode(typed: string): string {
  const digits = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return hashOf(digits);
}

/** Of a key that a page made itself: long and random, so that its hash gives nothing away. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
