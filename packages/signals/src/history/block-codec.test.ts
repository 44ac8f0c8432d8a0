import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBlock, encodeBlock } from './block-codec.ts';
import { bytesOf } from './bytes.ts';
import type { Block } from './samples.ts';

const START = Date.UTC(2026, 10, 30, 4);

const time = fc.oneof(
  fc.integer({ min: START, max: START + 90_000 }),
  fc.integer({ min: 0, max: 2 * START }),
  fc.double(),
);
const block = fc
  .array(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), time, fc.double(), fc.constantFrom(0, 0, 0, 1, 2)))
  .map(
    (rows): Block => ({
      length: rows.length,
      pointId: Int32Array.from(rows, ([id]) => id),
      at: Float64Array.from(rows, ([, at]) => at),
      value: Float64Array.from(rows, ([, , value]) => value),
      quality: Uint8Array.from(rows, ([, , , quality]) => quality),
    }),
  );

const bits = ({ pointId, at, value, quality }: Block) =>
  [bytesOf(pointId), bytesOf(at), bytesOf(value), quality].map((part) => Array.from(part));

test('a block gives back what came, bit for bit and in its order', () => {
  fc.assert(
    fc.property(block, (given) => {
      expect(bits(decodeBlock(encodeBlock(given)))).toEqual(bits(given));
    }),
    {
      numRuns: 300,
    },
  );
});

test('a block of good samples of one moment takes 16 bytes a sample', () => {
  const columns = { pointId: new Int32Array(1000), value: new Float64Array(1000), quality: new Uint8Array(1000) };
  const at = Float64Array.from({ length: 1000 }, (_, i) => START + i);
  expect(encodeBlock({ length: 1000, at, ...columns }).length).toBeLessThan(16.1 * 1000);
});

test('columns longer than the block are cut', () => {
  const columns = { pointId: Int32Array.of(1, 2, 3), value: Float64Array.of(1, 2, 3), quality: new Uint8Array(3) };
  const decoded = decodeBlock(encodeBlock({ length: 2, at: Float64Array.of(START, START, Number.NaN), ...columns }));
  expect([...decoded.pointId]).toEqual([1, 2]);
});
