import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posterCode, readPosterCode } from './poster-code.ts';
import { judgePuzzle, setPuzzle, zeroBits } from './puzzle.ts';
import { hashOfCode, queryCodeOf } from './query-code.ts';
import { sealIdentity, unsealIdentity } from './seal-identity.ts';
import { tipOffKeys } from './tip-off-keys.ts';

const keys = tipOffKeys('a secret of this installation, long enough');
const others = tipOffKeys('the secret of another installation');
const NOW = new Date('2026-11-24T00:00:00Z');

describe('a sealed identity', () => {
  const who = { name: '王小明', contact: '13800000000' };

  test('opens for its own tip-off with the key it was sealed with', () => {
    expect(unsealIdentity(keys.identity, 'one', sealIdentity(keys.identity, 'one', who))).toEqual(who);
  });

  test('opens neither with another key, nor for another tip-off, nor changed', () => {
    const sealed = sealIdentity(keys.identity, 'one', who);
    const changed = Buffer.from(sealed);
    changed[40] = (changed[40] ?? 0) ^ 1;

    expect(() => unsealIdentity(others.identity, 'one', sealed)).toThrow();
    expect(() => unsealIdentity(keys.identity, 'two', sealed)).toThrow();
    expect(() => unsealIdentity(keys.identity, 'one', changed)).toThrow();
  });

  test('is as long for a short name as for the longest, and never twice the same', () => {
    const long = { name: '👩‍👩'.repeat(10), contact: '"'.repeat(100) };
    const seal = (identity: typeof who) => sealIdentity(keys.identity, 'one', identity);

    expect(seal({ ...who, name: '王' })).toHaveLength(seal(long).length);
    expect(seal(who).equals(seal(who))).toBe(false);
  });
});

describe('a query code', () => {
  test('is the same whenever the same submission asks, and another for every other', () => {
    const [one, other] = [randomUUID(), randomUUID()];

    expect(queryCodeOf(keys.queryCode, one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(queryCodeOf(keys.queryCode, one)).toBe(queryCodeOf(keys.queryCode, one));
    expect(queryCodeOf(keys.queryCode, one)).not.toBe(queryCodeOf(keys.queryCode, other));
    expect(queryCodeOf(others.queryCode, one)).not.toBe(queryCodeOf(keys.queryCode, one));
  });

  test('is found however it was copied down', () => {
    expect(hashOfCode(' o1i2-l3a4 b5c6-d7e8 ')).toBe(hashOfCode('0112-13A4-B5C6-D7E8'));
  });
});

describe('the code of a poster', () => {
  const place = { enterpriseId: randomUUID(), placeId: randomUUID() };

  test.each([place, { ...place, placeId: null }])('leads back to where it hangs', (where) => {
    expect(readPosterCode(keys.poster, posterCode(keys.poster, where))).toEqual(where);
  });

  test('that we never printed leads nowhere', () => {
    expect(readPosterCode(keys.poster, posterCode(others.poster, place))).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (code) => {
        expect(readPosterCode(keys.poster, code)).toBeUndefined();
      }),
    );
  });
});

describe('a puzzle', () => {
  const puzzle = setPuzzle(keys.puzzle, 8, NOW);
  const solved = String([...Array(100_000).keys()].find((n) => zeroBits(`${puzzle.challenge}:${n}`) >= 8));
  const unsolved = String([...Array(100_000).keys()].find((n) => zeroBits(`${puzzle.challenge}:${n}`) < 8));
  const judge = (challenge: string, solution: string, now = NOW) => judgePuzzle(keys.puzzle, challenge, solution, now);

  test('is solved by its solution alone', () => {
    expect(judge(puzzle.challenge, solved)).toBe('solved');
    expect(judge(puzzle.challenge, unsolved)).toBe('not-solved');
    expect(judge(puzzle.challenge, `${solved} `)).toBe('not-solved');
  });

  test('cannot be made easier or longer lived by whoever solves it', () => {
    expect(judge(puzzle.challenge.replace(/^8/, '1'), solved)).toBe('not-ours');
    expect(judge(puzzle.challenge.replace(/\.\d+\./, '.9999999999999.'), solved)).toBe('not-ours');
    expect(judgePuzzle(others.puzzle, puzzle.challenge, solved, NOW)).toBe('not-ours');
  });

  test('lives two hours', () => {
    const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    expect(judge(puzzle.challenge, solved, after(120))).toBe('solved');
    expect(judge(puzzle.challenge, solved, after(120.001))).toBe('too-old');
  });
});
