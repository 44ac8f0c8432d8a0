import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitmentTo, drawLots } from './draw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const pool = { objects: ['甲', '乙', '丙', '丁', '戊'], officers: ['张', '王', '李'] };

test('a stranger with the recipe computes the same draw', () => {
  // Step by step as published, with nothing of the product.
  const lot = hash('种子:八月十五');
  const expected = pool.objects
    .map((id) => [hash(`${lot}:${id}`), id] as const)
    .sort()
    .slice(0, 2)
    .map(([, object]) => ({
      object,
      officers: pool.officers
        .map((id) => [hash(`${lot}:${object}:${id}`), id] as const)
        .sort()
        .slice(0, 2)
        .map(([, id]) => id),
    }));
  expect(drawLots(pool, 2, '种子', '八月十五', hash)).toEqual(expected);
});

test('the commitment is the hash that any tool prints', () => {
  expect(commitmentTo('abc', hash)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the order in which the pool is listed changes nothing, and nobody is drawn twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 }), fc.string(), (objects, seed) => {
      const drawn = drawLots({ ...pool, objects }, 7, seed, '词', hash);
      expect(drawLots({ ...pool, objects: objects.toReversed() }, 7, seed, '词', hash)).toEqual(drawn);
      expect(new Set(drawn.map(({ object }) => object)).size).toBe(Math.min(7, objects.length));
      for (const { officers } of drawn) expect(new Set(officers).size).toBe(2);
    }),
  );
});

test('the word of the witness decides as much as the seed', () => {
  const objects = Array.from({ length: 100 }, (_, at) => `企业${at}`);
  const first = (word: string) => drawLots({ ...pool, objects }, 1, '种子', word, hash)[0]?.object;
  expect(new Set(['一', '二', '三', '四', '五', '六', '七', '八'].map(first)).size).toBeGreaterThan(3);
});

test('one officer draws nobody', () => {
  expect(() => drawLots({ ...pool, officers: ['张'] }, 1, '种子', '词', hash)).toThrow();
});
