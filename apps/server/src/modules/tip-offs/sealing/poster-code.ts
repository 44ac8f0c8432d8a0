import { timingSafeEqual } from 'node:crypto';
import { macOf } from './tip-off-keys.ts';

/** What a poster hangs beside. */
export interface PosterPlace {
  readonly enterpriseId: string;
  readonly placeId: string | null;
}

const ID_BYTES = 16;
const MAC_BYTES = 8;

/** What is printed in the scanned code. Signed: a stranger who only knows an identifier learns no name by it. */
export function posterCode(key: Buffer, { enterpriseId, placeId }: PosterPlace): string {
  const ids = Buffer.from(`${enterpriseId}${placeId ?? ''}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, macOf(key, ids).subarray(0, MAC_BYTES)]).toString('base64url');
}

/** Undefined when we never printed it. */
export function readPosterCode(key: Buffer, code: string): PosterPlace | undefined {
  const bytes = Buffer.from(code, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES && bytes.length !== 2 * ID_BYTES + MAC_BYTES) return undefined;
  const ids = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(key, ids).subarray(0, MAC_BYTES))) return undefined;
  const second = ids.subarray(ID_BYTES);
  return { enterpriseId: uuid(ids.subarray(0, ID_BYTES)), placeId: second.length === 0 ? null : uuid(second) };
}

const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
