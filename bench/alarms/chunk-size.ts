import { decodeChunk, encodeChunk } from '@zhiben/signals/history/chunk-codec.ts';
import type { Samples } from '@zhiben/signals/history/samples.ts';
import { chance } from './chance.ts';

const START = Date.UTC(2026, 10, 30);
export const SECONDS_OF_HOUR = 3600;
const JITTER_MS = 97;

/** Bytes a sample and millions of samples a second, for an hour of each of many points at one sample in ten seconds or one. */
export function chunkSize(amountPoints: number, everySeconds: number, seed: number) {
  return {
    everySeconds,
    regular: measure(hours(amountPoints, everySeconds, 0, seed)),
    jittered: measure(hours(amountPoints, everySeconds, JITTER_MS, seed)),
  };
}

function measure(all: readonly Samples[]) {
  const samples = all.reduce((sum, { length }) => sum + length, 0);
  const encodedAt = performance.now();
  const chunks = all.map(encodeChunk);
  const decodedAt = performance.now();
  const back = chunks.map(decodeChunk);
  const doneAt = performance.now();
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return {
    bytesPerSample: Number((bytes / samples).toFixed(3)),
    encodeMillionsPerSecond: Number((samples / (decodedAt - encodedAt) / 1000).toFixed(1)),
    decodeMillionsPerSecond: Number((samples / (doneAt - decodedAt) / 1000).toFixed(1)),
    differences: all.filter((hour, place) => !isSame(hour, back[place] as Samples)).length,
  };
}

const isSame = (a: Samples, b: Samples): boolean =>
  a.length === b.length &&
  [a.at, a.value, a.quality].every(
    (column, i) => Buffer.compare(bytes(column), bytes([b.at, b.value, b.quality][i] ?? column)) === 0,
  );
const bytes = (column: Float64Array | Uint8Array) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

function hours(amountPoints: number, everySeconds: number, jitterMs: number, seed: number): readonly Samples[] {
  return Array.from({ length: amountPoints }, (_, point) =>
    hourOfPoint({ point, startAt: START, everySeconds, jitterMs, seed }),
  );
}

interface Hour {
  readonly point: number;
  readonly startAt: number;
  readonly everySeconds: number;
  readonly jitterMs: number;
  readonly seed: number;
}

/** 60 % slow in tenths, 30 % noisy in hundredths, 10 % switches. Every point has its own chance, so no pattern repeats. */
export function hourOfPoint({ point, startAt, everySeconds, jitterMs, seed }: Hour): Samples {
  const draw = chance(seed + point);
  const length = SECONDS_OF_HOUR / everySeconds;
  const at = Float64Array.from({ length }, (_, i) => startAt + i * everySeconds * 1000 + Math.floor(draw() * jitterMs));
  return { length, at, value: valuesOf(point % 10, length, draw), quality: new Uint8Array(length) };
}

function valuesOf(kind: number, length: number, draw: () => number): Float64Array {
  if (kind === 9) return switched(length, draw);
  let level = 20 + 60 * draw();
  return Float64Array.from({ length }, () => {
    level += (draw() - 0.5) * 0.05;
    if (kind < 6) return Math.round(level * 10) / 10;
    return Math.round((level + draw() + draw() - 1) * 100) / 100;
  });
}

function switched(length: number, draw: () => number): Float64Array {
  let on = 0;
  return Float64Array.from({ length }, () => {
    if (draw() < 0.002) on = 1 - on;
    return on;
  });
}
