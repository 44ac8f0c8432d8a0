import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.ts';
import { decodeChunk, encodeChunk } from './chunk-codec.ts';
import type { Samples } from './samples.ts';

const START = Date.UTC(2026, 10, 30, 4);

function samplesOf(at: readonly number[], value: readonly number[], quality?: readonly number[]): Samples {
  return {
    length: at.length,
    at: Float64Array.from(at),
    value: Float64Array.from(value),
    quality: quality ? Uint8Array.from(quality) : new Uint8Array(at.length),
  };
}

const bits = ({ at, value, quality }: Samples) =>
  [bytesOf(at), bytesOf(value), quality].map((part) => Array.from(part));
const everySecond = (count: number) => Array.from({ length: count }, (_, i) => START + 1000 * i);

/** What plants send, and what they should not. */
const anyDouble = fc.oneof(
  fc.double(),
  fc.double({ noDefaultInfinity: true }).map(Math.fround),
  fc.integer({ min: -2_000, max: 2_000 }).map((tenths) => tenths / 10),
  fc.integer({ min: -9_999, max: 9_999 }).map((hundredths) => Math.fround(hundredths / 100)),
  fc.constantFrom(Number.NaN, -0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MIN_VALUE, 2 ** 53),
);
const anyTime = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.integer({ min: START, max: START + 3_600_000 }));
const anySamples = fc
  .array(fc.tuple(anyTime, anyDouble, fc.integer({ min: 0, max: 255 })), { maxLength: 400 })
  .map((rows) =>
    samplesOf(
      rows.map(([at]) => at).sort((a, b) => a - b),
      rows.map(([, value]) => value),
      rows.map(([, , quality]) => quality),
    ),
  );
/** Long runs of one kind, with a stranger here and there. */
const plantSamples = fc
  .record({
    places: fc.integer({ min: 0, max: 6 }),
    single: fc.boolean(),
    whole: fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 500 }),
    jitter: fc.integer({ min: 0, max: 96 }),
    strangers: fc.array(fc.tuple(fc.nat({ max: 499 }), anyDouble), { maxLength: 5 }),
    gaps: fc.array(fc.tuple(fc.nat({ max: 499 }), fc.nat({ max: 10_000_000 })), { maxLength: 3 }),
  })
  .map(({ places, single, whole, jitter, strangers, gaps }) => {
    const value = whole.map((each) => (single ? Math.fround(each / 10 ** places) : each / 10 ** places));
    for (const [place, stranger] of strangers) if (place < value.length) value[place] = stranger;
    let late = 0;
    const at = value.map((_, i) => {
      for (const [place, gap] of gaps) if (place === i) late += gap;
      return START + 1000 * i + late + (jitter === 0 ? 0 : (i * 7919) % jitter);
    });
    return samplesOf(at, value);
  });

describe('a chunk', () => {
  test.each([
    ['any doubles at any times', anySamples],
    ['what a plant sends', plantSamples],
  ])('gives back %s bit for bit', (_, samples) => {
    fc.assert(
      fc.property(samples, (given) => {
        expect(bits(decodeChunk(encodeChunk(given)))).toEqual(bits(given));
      }),
      { numRuns: 500 },
    );
  });

  test('is read from the middle of a larger buffer too, as a database driver hands it over', () => {
    const given = samplesOf(everySecond(300), everySecond(300).map(Math.sin));
    const bytes = encodeChunk(given);
    const packet = Buffer.concat([Buffer.from([1, 2, 3]), bytes, Buffer.from([9])]);
    expect(bits(decodeChunk(packet.subarray(3, 3 + bytes.length)))).toEqual(bits(given));
  });

  test('keeps what a NaN carries', () => {
    const odd = new Float64Array(new BigUint64Array([0x7ff8_dead_beef_0001n]).buffer);
    const given = { ...samplesOf([START], [0]), value: odd };
    expect(bits(decodeChunk(encodeChunk(given)))).toEqual(bits(given));
  });

  test.each([
    ['a level that rests', 3600, () => 7.25, 0.1],
    ['a level in tenths that moves a step now and then', 3600, (i: number) => Math.round(700 + i / 60) / 10, 0.4],
    ['a noisy pressure in hundredths', 3600, (i: number) => Math.round(55 + 40 * Math.sin(i * 12.9898)) / 100, 1.2],
    [
      'the same from a device of single precision',
      3600,
      (i: number) => Math.fround(Math.round(55 + 40 * Math.sin(i * 12.9898)) / 100),
      1.2,
    ],
    ['noise in every bit', 3600, (i: number) => Math.sin(i * 12.9898) / 3, 8.2],
  ])('of %s takes few bytes a sample', (_, count, value, most) => {
    const given = samplesOf(
      everySecond(count),
      Array.from({ length: count }, (_, i) => value(i)),
    );
    expect(encodeChunk(given).length / count).toBeLessThan(most);
  });

  test('whose clock trembles by a tenth of a second costs less than a byte more', () => {
    const at = everySecond(3600).map((even, i) => even + ((i * 7919) % 97));
    expect(
      encodeChunk(
        samplesOf(
          at,
          at.map(() => 1),
        ),
      ).length / 3600,
    ).toBeLessThan(1);
  });

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['of an unknown form', (bytes: Uint8Array) => Uint8Array.of(99, ...bytes.subarray(1))],
    ['empty', () => new Uint8Array()],
  ])('%s is refused', (_, spoil) => {
    const bytes = encodeChunk(samplesOf(everySecond(100), everySecond(100)));
    expect(() => decodeChunk(spoil(bytes))).toThrow(RangeError);
  });
});
