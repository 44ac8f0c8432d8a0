import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, encrypted, expandsTooFar } from './document-refusals.ts';
import { LIMITS } from './limits.ts';

/** One entry as the central directory declares it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;
const LONGEST_COMMENT = 65_535;

/**
 * The entries of an archive, name → bytes. Sizes are judged before anything is expanded, and no entry is allowed to
 * expand beyond what it declared, so a bomb costs no more than reading its directory.
 */
export function unzip(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const entries = directory(archive);
  refuseBombs(entries);

  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (files.has(entry.name)) throw damaged();
    files.set(entry.name, expand(archive, entry));
  }
  return files;
}

/** The names alone, to tell one kind of archive from another. */
export function namesInZip(archive: Buffer): readonly string[] {
  return directory(archive).map((entry) => entry.name);
}

function directory(archive: Buffer): readonly Entry[] {
  const end = endOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > LIMITS.zipEntries) throw expandsTooFar();

  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameBytes = archive.readUInt16LE(at + 28);
    entries.push({
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/'),
    });
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = archive.length - 22; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > LIMITS.unzippedBytes) throw expandsTooFar();

  for (const { bytes, packedBytes } of entries) {
    if (bytes > LIMITS.bombBytes && bytes > packedBytes * LIMITS.bombRatio) throw expandsTooFar();
  }
}

function expand(archive: Buffer, entry: Entry): Buffer {
  if ((entry.flags & ENCRYPTED) !== 0) throw encrypted();

  const content = inflate(packed(archive, entry), entry);
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function packed(archive: Buffer, { offset, packedBytes }: Entry): Buffer {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL_ENTRY) throw damaged();
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packedBytes > archive.length) throw damaged();
  return archive.subarray(start, start + packedBytes);
}

function inflate(packedContent: Buffer, { method, bytes }: Entry): Buffer {
  if (method === STORED) return packedContent;
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packedContent, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    throw damaged();
  }
}
