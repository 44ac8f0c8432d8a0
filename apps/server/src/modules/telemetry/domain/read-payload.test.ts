import { describe, expect, test } from 'vitest';
import { Malformed, MOST_SAMPLES } from './batch.ts';
import { readPayload } from './read-payload.ts';
import { writeBinaryBatch } from './write-binary-batch.fixture.ts';

const T0 = Date.UTC(2026, 10, 30, 0, 0, 0);
const read = (json: unknown) => {
  const { length, tag, at, value, quality, unit } = readPayload(Buffer.from(JSON.stringify(json)));
  return { length, tag, at: [...at], value: [...value], quality: [...quality], unit };
};

describe('a message', () => {
  test('in columns tells each sample its own time, value and quality', () => {
    expect(read({ t0: T0, tags: ['LT-1', 'TT-1'], dt: [0, 12], v: [5.5, 21], q: [0, 1], u: ['m', '℃'] })).toEqual({
      length: 2,
      tag: ['LT-1', 'TT-1'],
      at: [T0, T0 + 12],
      value: [5.5, 21],
      quality: [0, 1],
      unit: ['m', '℃'],
    });
  });

  test('in rows may be short or spelled out', () => {
    const short = read([['LT-1', T0, 5.5, 2]]);
    const spelled = read({ samples: [{ tag: 'LT-1', t: '2026-11-30T08:00:00+08:00', v: 5.5, q: 2 }] });
    expect(short).toEqual(spelled);
  });

  test('with the names of the national upload is understood', () => {
    const upload = { collectTime: '20261130080000', datas: [{ quotaId: 'LT-1', value: 5.5, isValid: false }] };
    expect(read(upload)).toMatchObject({ tag: ['LT-1'], at: [T0], value: [5.5], quality: [2] });
  });

  test('in bytes says the same as in JSON', () => {
    const samples = [
      { tag: 'LT-1', at: T0, value: 5.5, quality: 0 },
      { tag: '温度-1', at: T0 - 3, value: -0, quality: 2 },
      { tag: 'LT-1', at: T0 + 1000, value: Number.NaN, quality: 1 },
    ];
    const batch = readPayload(writeBinaryBatch(T0, samples));
    expect(samples.map((_, at) => [batch.tag[at], batch.at[at], batch.value[at], batch.quality[at]])).toEqual(
      samples.map(({ tag, at, value, quality }) => [tag, at, value, quality]),
    );
  });

  test('in bytes names its own tags, whatever the message before it named', () => {
    const named = (...tags: readonly string[]) =>
      readPayload(
        writeBinaryBatch(
          T0,
          tags.map((tag) => ({ tag, at: T0, value: 1, quality: 0 })),
        ),
      ).tag;
    for (const tags of [['LT-1', '温度-1'], ['LT-1', '温度-2'], ['LT-1', '温度-1'], ['LT-1'], [], ['L', 'T-1温度-1']]) {
      expect(named(...tags)).toEqual(tags);
    }
  });

  test('carries switches as 0 and 1, and what is no number as none', () => {
    const { value } = read({ t0: T0, tags: ['a', 'b', 'c', 'd', 'e'], v: [true, false, null, '5.5', 'x'] });
    expect(value).toEqual([1, 0, Number.NaN, Number.NaN, Number.NaN]);
  });
});

const whole = writeBinaryBatch(T0, [{ tag: 'LT-1', at: T0, value: 1, quality: 0 }]);
const altered = (place: number, byte: number) => Uint8Array.from(whole, (old, at) => (at === place ? byte : old));

test.each([
  ['nothing', ''],
  ['noise', '\u0000\u0001garbage'],
  ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['a number', '5'],
  ['null', 'null'],
  ['an object without samples', '{}'],
  ['columns of different lengths', JSON.stringify({ t0: T0, tags: ['a', 'b'], v: [1] })],
  ['no values', JSON.stringify({ t0: T0, tags: ['a'] })],
  ['no time', JSON.stringify({ tags: ['a'], v: [1] })],
  ['a time nobody can read', JSON.stringify({ t0: 'yesterday', tags: ['a'], v: [1] })],
  ['a date without a time', JSON.stringify({ t0: '2026-11-30', tags: ['a'], v: [1] })],
  ['a tag that is no text', JSON.stringify({ t0: T0, tags: [7], v: [1] })],
  ['a quality that does not exist', JSON.stringify({ t0: T0, tags: ['a'], v: [1], q: [192] })],
  ['a row that is none', '[1]'],
  [
    'more samples than a message may have',
    JSON.stringify(Array.from({ length: MOST_SAMPLES + 1 }, () => ['a', T0, 1])),
  ],
  ['bytes that end too soon', whole.subarray(0, whole.length - 1)],
  ['bytes that go on', Buffer.concat([whole, Buffer.from([0])])],
  ['bytes of another version', altered(2, 9)],
  ['bytes that point to no tag', altered(whole.length - 15, 5)],
  ['bytes of a quality that does not exist', altered(whole.length - 13, 7)],
  ['the first bytes alone', whole.subarray(0, 4)],
])('%s is refused in a sentence', (_what, payload) => {
  expect(() => readPayload(Buffer.from(payload as string))).toThrow(Malformed);
});
