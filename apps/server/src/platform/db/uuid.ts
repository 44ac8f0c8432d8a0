import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
const COUNTER_LIMIT = 2 ** 26;
let lastMs = -1;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, a counter within the millisecond (method 1, 26 bits), then chance:
 * identifiers sort by birth, and those of one instant in the order they were asked for.
 */
export function v7(now: Date): string {
  randomFillSync(bytes);
  const ms = now.getTime();
  counter = ms === lastMs ? counter + 1 : bytes.readUInt32BE(6) % (COUNTER_LIMIT / 2);
  lastMs = ms;
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (counter & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
