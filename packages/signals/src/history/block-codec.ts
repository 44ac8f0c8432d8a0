import { bytesOf, createByteReader, createByteWriter } from './bytes.ts';
import { type Block, GOOD } from './samples.ts';

const FORM = 1;
const TIMES_AS_THEY_ARE = 0;
/** Whole ms after the least of them, in 32 bits: 49 days. */
const TIMES_AFTER_LEAST = 1;
const ALL_GOOD = 0;
const EACH_QUALITY = 1;

/** Samples of many points as they came, 16 bytes each: written once, read after a restart, and replaced within the hour. */
export function encodeBlock({ length, pointId, at, value, quality }: Block): Uint8Array {
  const writer = createByteWriter(64 + 16 * length);
  writer.byte(FORM);
  writer.count(length);
  writer.raw(bytesOf(pointId.subarray(0, length)));
  writer.raw(bytesOf(value.subarray(0, length)));
  const least = leastOf(at, length);
  const after = afterLeast(at, length, least);
  writer.byte(after ? TIMES_AFTER_LEAST : TIMES_AS_THEY_ARE);
  if (after) writer.double(least);
  writer.raw(bytesOf(after ?? at.subarray(0, length)));
  const allGood = quality.subarray(0, length).every((each) => each === GOOD);
  writer.byte(allGood ? ALL_GOOD : EACH_QUALITY);
  if (!allGood) writer.raw(quality.subarray(0, length));
  return writer.finish();
}

export function decodeBlock(bytes: Uint8Array): Block {
  const reader = createByteReader(bytes);
  const form = reader.byte();
  if (form !== FORM) throw new RangeError(`a block of form ${form} is not known here`);
  const length = reader.count();
  const pointId = new Int32Array(reader.raw(4 * length).buffer);
  const value = new Float64Array(reader.raw(8 * length).buffer);
  const at =
    reader.byte() === TIMES_AFTER_LEAST
      ? timesAfter(reader.double(), reader.raw(4 * length))
      : raw(reader.raw(8 * length));
  const quality = reader.byte() === ALL_GOOD ? new Uint8Array(length) : reader.raw(length);
  return { length, pointId, at, value, quality };
}

function leastOf(at: Float64Array, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < length; i += 1) if ((at[i] as number) < least) least = at[i] as number;
  return least;
}

function afterLeast(at: Float64Array, length: number, least: number): Uint32Array | undefined {
  const after = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) {
    const time = at[i] as number;
    after[i] = time - least;
    if (!Object.is(least + (after[i] as number), time)) return undefined;
  }
  return after;
}

function timesAfter(least: number, bytes: Uint8Array): Float64Array {
  return Float64Array.from(new Uint32Array(bytes.buffer), (after) => least + after);
}

const raw = (bytes: Uint8Array): Float64Array => new Float64Array(bytes.buffer);
