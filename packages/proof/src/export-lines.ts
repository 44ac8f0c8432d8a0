import { canonicalText, type LedgerEntry } from './canonical.ts';
import { HASH_ALGORITHMS, type HashAlgorithm } from './hash.ts';
import type { Seal } from './seal.ts';

/** Every line of an export has one possible spelling; reading is parsing, writing again and comparing bytes. */
export interface Header {
  readonly exportedAt: string;
  /** For the header itself and the entries not sealed yet; each seal names its own. */
  readonly algorithm: HashAlgorithm;
}

/** The entries that no seal covers yet. */
export interface Open {
  /** The hash of the last seal, so that a seal missing at the end is missed. */
  readonly previous: string;
  readonly firstEntry: number;
  readonly count: number;
  readonly leaves: Uint8Array;
}

export interface End {
  readonly seals: number;
  readonly entries: number;
  readonly lastSealHash: string;
  readonly headerHash: string;
}

export const headerLine = ({ exportedAt, algorithm }: Header): string =>
  JSON.stringify({ format: 'zhiben-ledger', version: 1, exportedAt, algorithm });

export function sealLine(seal: Seal): string {
  const { number, algorithm, fromOrder, toOrder, count, firstEntry, root, previous, sealedAt, hash } = seal;
  const leaves = base64(seal.leaves);
  return JSON.stringify({
    seal: { number, algorithm, fromOrder, toOrder, count, firstEntry, root, previous, sealedAt, hash, leaves },
  });
}

/** The canonical text with the entry's position put in front. */
export const entryLine = (position: number, entry: LedgerEntry): string =>
  `${positionPrefix(position)}${canonicalText(entry).slice(1)}`;

export const positionPrefix = (position: number): string => `{"n":${position},`;

export const openLine = ({ previous, firstEntry, count, leaves }: Open): string =>
  JSON.stringify({ open: { previous, firstEntry, count, leaves: base64(leaves) } });

export const endLine = ({ seals, entries, lastSealHash, headerHash }: End): string =>
  JSON.stringify({ end: { seals, entries, lastSealHash, headerHash } });

export function readHeader(line: Uint8Array): Header | undefined {
  return reading(line, headerLine, (value) => {
    const { exportedAt, algorithm } = value as unknown as Header;
    return HASH_ALGORITHMS.includes(algorithm) ? { exportedAt: String(exportedAt), algorithm } : undefined;
  });
}

export function readSeal(line: Uint8Array): Seal | undefined {
  return reading(line, sealLine, ({ seal }) => {
    const fields = seal as Omit<Seal, 'leaves'> & { readonly leaves: string };
    if (!isSealShaped(fields)) return undefined;
    return { ...fields, leaves: Buffer.from(fields.leaves, 'base64') };
  });
}

export function readOpen(line: Uint8Array): Open | undefined {
  return reading(line, openLine, ({ open }) => {
    const fields = open as Omit<Open, 'leaves'> & { readonly leaves: string };
    if (![fields.count, fields.firstEntry].every(Number.isSafeInteger)) return undefined;
    return { ...fields, leaves: Buffer.from(fields.leaves, 'base64') };
  });
}

export const readEnd = (line: Uint8Array): End | undefined => reading(line, endLine, ({ end }) => end as End);

function isSealShaped(seal: Omit<Seal, 'leaves'>): boolean {
  return (
    HASH_ALGORITHMS.includes(seal.algorithm) &&
    [seal.number, seal.count, seal.firstEntry].every((value) => Number.isSafeInteger(value) && value > 0) &&
    [seal.fromOrder, seal.toOrder].every((value) => /^\d{1,20}$/.test(value))
  );
}

function reading<Value>(
  line: Uint8Array,
  write: (value: Value) => string,
  pick: (parsed: Record<string, unknown>) => Value | undefined,
): Value | undefined {
  try {
    const value = pick(JSON.parse(asBuffer(line).toString('utf8')) as Record<string, unknown>);
    return value !== undefined && asBuffer(line).equals(Buffer.from(write(value))) ? value : undefined;
  } catch {
    // Not JSON, or JSON of another shape: for the caller both are an unreadable line.
    return undefined;
  }
}

const base64 = (bytes: Uint8Array): string => asBuffer(bytes).toString('base64');

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
