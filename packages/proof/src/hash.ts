import { hash } from 'node:crypto';

export const HASH_ALGORITHMS = ['sha-256', 'sm3'] as const;
export type HashAlgorithm = (typeof HASH_ALGORITHMS)[number];

const NODE_NAME: Record<HashAlgorithm, string> = { 'sha-256': 'sha256', sm3: 'sm3' };

/** Both algorithms give 32 bytes. */
export const HASH_BYTES = 32;

/** In lower-case hexadecimal; text is hashed as UTF-8. */
export const digest = (algorithm: HashAlgorithm, data: string | Uint8Array): string =>
  hash(NODE_NAME[algorithm], data, 'hex');
