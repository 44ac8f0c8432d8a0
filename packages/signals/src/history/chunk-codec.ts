import { createByteReader, createByteWriter } from './bytes.ts';
import { readQuality, writeQuality } from './quality-codec.ts';
import type { Samples } from './samples.ts';
import { readTimes, writeTimes } from './time-codec.ts';
import { readValues, writeValues } from './value-codec.ts';

/** A later form gets another number, so that old chunks stay readable. */
const FORM = 1;

/** One point's samples in as few bytes as they need. What comes out is what went in, bit for bit. */
export function encodeChunk(samples: Samples): Uint8Array {
  const { length, at, value, quality } = samples;
  const writer = createByteWriter(64 + 2 * length);
  writer.byte(FORM);
  writer.count(length);
  if (length === 0) return writer.finish();
  writeTimes(writer, at.subarray(0, length));
  writeValues(writer, value.subarray(0, length));
  writeQuality(writer, quality.subarray(0, length));
  return writer.finish();
}

export function decodeChunk(bytes: Uint8Array): Samples {
  const reader = createByteReader(bytes);
  const form = reader.byte();
  if (form !== FORM) throw new RangeError(`a chunk of form ${form} is not known here`);
  const length = reader.count();
  if (length === 0) return { length, at: new Float64Array(), value: new Float64Array(), quality: new Uint8Array() };
  return {
    length,
    at: readTimes(reader, length),
    value: readValues(reader, length),
    quality: readQuality(reader, length),
  };
}
