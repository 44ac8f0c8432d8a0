import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, type LedgerEntry } from './canonical.ts';
import { locatorOf } from './locator.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { exported, inPieces, type RandomLedger, randomLedger } from './random-ledger.fixture.ts';
import { makeSeal, packHashes, recordedHashes, type Seal, sealHash } from './seal.ts';
import { type Verdict, verifyExport } from './verify-export.ts';

const verify = (file: Uint8Array, expectSeal?: string): Promise<Verdict> =>
  verifyExport(inPieces(file), { expectSeal });
const linesOf = (file: Buffer): readonly string[] => file.toString('utf8').split('\n').slice(0, -1);
const fileOf = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));
const isEntry = (line: string): boolean => line.startsWith('{"n":');
const entryIndexes = (lines: readonly string[]): readonly number[] =>
  [...lines.keys()].filter((at) => isEntry(lines[at] ?? ''));
const countOf = ({ sealed, open }: RandomLedger): number =>
  sealed.reduce((sum, { entries }) => sum + entries.length, open.length);

/** A ledger and a number to choose a place in it with. */
const property = (check: (ledger: RandomLedger, pick: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(randomLedger, fc.nat(), check), { numRuns: 150 });

/** The entry that a byte of the file belongs to, or the one that follows a byte of the structure. */
function entryAt(file: Buffer, byte: number): { readonly position: number; readonly inside: boolean } {
  const before = file.subarray(0, byte).toString('latin1').split('\n');
  const line = (file.toString('latin1').split('\n')[before.length - 1] ?? '').startsWith('{"n":');
  return { position: before.slice(0, -1).filter(isEntry).length + 1, inside: line };
}

test('an untouched export is found in order, to the last entry', () =>
  property(async (ledger) => {
    const verdict = await verify(await exported(ledger));

    expect(verdict).toEqual({
      ok: true,
      entries: countOf(ledger),
      seals: ledger.sealed.length,
      unsealed: ledger.open.length,
      lastSealHash: ledger.sealed.at(-1)?.seal.hash,
    });
  }));

describe('a single touch anywhere is found and located', () => {
  test('a flipped bit', () =>
    property(async (ledger, pick) => {
      const file = await exported(ledger);
      const byte = pick % file.length;
      const { position, inside } = entryAt(file, byte);
      file[byte] = (file[byte] ?? 0) ^ (1 << (pick % 8));

      const { ok, firstBad } = await verify(file);

      expect(ok).toBe(false);
      if (inside) expect(firstBad?.position).toBe(position);
    }));

  test('a removed byte', () =>
    property(async (ledger, pick) => {
      const file = await exported(ledger);
      const byte = pick % file.length;
      const { position, inside } = entryAt(file, byte);

      const { ok, firstBad } = await verify(Buffer.concat([file.subarray(0, byte), file.subarray(byte + 1)]));

      expect(ok).toBe(false);
      if (inside) expect(firstBad?.position).toBe(position);
    }));

  test('a byte put in, even a space or a newline', () =>
    property(async (ledger, pick) => {
      const file = await exported(ledger);
      const byte = pick % (file.length + 1);
      const { position, inside } = entryAt(file, byte);
      const added = Buffer.from([[0x20, 0x0a, 0x0d, 0x30, 0x7b][pick % 5] ?? 0]);

      const { ok, firstBad } = await verify(Buffer.concat([file.subarray(0, byte), added, file.subarray(byte)]));

      expect(ok).toBe(false);
      // An empty line after an entry leaves the entry as it was: what is wrong stands behind it.
      const behind = added[0] === 0x0a && file[byte] === 0x0a;
      if (inside) expect(firstBad?.position).toBe(behind ? position + 1 : position);
    }));

  test('a removed entry, renumbered or not', () =>
    property(async (ledger, pick) => {
      const lines = linesOf(await exported(ledger));
      const gone = pick % countOf(ledger);
      const kept = lines.toSpliced(entryIndexes(lines)[gone] ?? 0, 1);

      const { firstBad } = await verify(fileOf(pick % 2 === 0 ? kept : renumbered(kept)));

      expect(firstBad).toMatchObject({ kind: 'removed', position: gone + 1 });
    }));

  test('an entry put in twice, renumbered or not', () =>
    property(async (ledger, pick) => {
      const lines = linesOf(await exported(ledger));
      const indexes = entryIndexes(lines);
      const copied = lines[indexes[(pick * 7) % indexes.length] ?? 0] ?? '';
      const before = pick % indexes.length;
      const more = lines.toSpliced(indexes[before] ?? 0, 0, copied);

      const { firstBad } = await verify(fileOf(pick % 2 === 0 ? more : renumbered(more)));

      expect(['inserted', 'reordered']).toContain(firstBad?.kind);
      expect([before + 1, before + 2]).toContain(firstBad?.position);
    }));

  test('two entries that changed places, renumbered or not', () =>
    property(async (ledger, pick) => {
      const lines = linesOf(await exported(ledger));
      const indexes = entryIndexes(lines);
      const [one, other] = [pick % indexes.length, (pick * 7 + 3) % indexes.length].sort((a, b) => a - b);
      fc.pre(one !== other && one !== undefined && other !== undefined);
      const [first, second] = [indexes[one] ?? 0, indexes[other] ?? 0];
      const swapped = lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '');

      const { ok, firstBad } = await verify(fileOf(pick % 2 === 0 ? swapped : renumbered(swapped)));

      expect(ok).toBe(false);
      expect(firstBad?.position).toBe(one + 1);
    }));

  test('an end cut off, at a line or in the middle of one', () =>
    property(async (ledger, pick) => {
      const file = await exported(ledger);
      const length = pick % file.length;
      const { position } = entryAt(file, length);

      const { firstBad } = await verify(file.subarray(0, length));

      expect(firstBad?.kind).toBe('truncated');
      expect(firstBad?.position).toBe(length <= file.indexOf('\n') ? 0 : position);
    }));
});

/** What somebody does who knows the format: the entry and the hashes recorded of it are rewritten to fit each other. */
describe('an entry rewritten together with what its seal recorded is still named', () => {
  const forged = { detail: '{"ok":true}' } as const;

  async function afterForging(
    { algorithm, sealed, open }: RandomLedger,
    pick: number,
    rewrite: (seal: Seal, entries: readonly LedgerEntry[]) => Seal,
  ): Promise<{ verdict: Verdict; position: number; number: number }> {
    const number = pick % (sealed.length - 1);
    const chosen = sealed[number];
    if (chosen === undefined) throw new Error('a ledger has seals');
    const index = pick % chosen.entries.length;
    const entries = chosen.entries.map((entry, at) => (at === index ? { ...entry, ...forged } : entry));
    const seal = rewrite(chosen.seal, entries);
    const file = await exported({ algorithm, open, sealed: sealed.with(number, { seal, entries }) });
    return { verdict: await verify(file), position: chosen.seal.firstEntry + index, number: number + 1 };
  }

  const leavesOf = ({ algorithm }: Seal, entries: readonly LedgerEntry[]) =>
    entries.map((entry) => leafHash(algorithm, canonicalText(entry)));
  const withLeaves = (seal: Seal, entries: readonly LedgerEntry[]): Seal => ({
    ...seal,
    leaves: packHashes([...leavesOf(seal, entries), ...(recordedHashes(seal)?.locator ?? [])]),
  });
  const withRoot = (seal: Seal, entries: readonly LedgerEntry[]): Seal => ({
    ...seal,
    root: merkleRoot(seal.algorithm, leavesOf(seal, entries)),
  });
  const withHash = (seal: Seal): Seal => ({ ...seal, hash: sealHash(seal) });

  test.each<[string, (seal: Seal, entries: readonly LedgerEntry[]) => Seal]>([
    ['its leaf', withLeaves],
    ['the root', withRoot],
    ['the root and the seal hash', (seal, entries) => withHash(withRoot(seal, entries))],
    ['the seal hash', (seal) => ({ ...seal, hash: seal.previous })],
  ])('with %s', (_, rewrite) =>
    property(async (ledger, pick) => {
      const { verdict, position } = await afterForging(ledger, pick, rewrite);

      expect(verdict.ok).toBe(false);
      expect(verdict.firstBad).toMatchObject({ position });
    }),
  );

  test('with everything in its seal: then the seal is named by the one after it', () =>
    property(async (ledger, pick) => {
      const { verdict, number } = await afterForging(ledger, pick, (seal, entries) => {
        const leaves = leavesOf(seal, entries);
        const blob = packHashes([...leaves, ...locatorOf(seal.algorithm, leaves)]);
        return withHash({ ...withRoot(seal, entries), leaves: blob });
      });

      expect(verdict.firstBad).toMatchObject({ kind: 'seal-broken', seal: number });
    }));
});

describe('seals', () => {
  test('a seal taken out with its entries is missed', () =>
    property(async ({ sealed, ...ledger }, pick) => {
      const gone = pick % sealed.length;
      const file = await exported({ ...ledger, sealed });
      const shorter = await exported({ ...ledger, sealed: sealed.toSpliced(gone, 1) });
      const isTail = (line: string) => /^\{"(open|end)"/.test(line);
      const tail = linesOf(file).filter(isTail);
      const lines = linesOf(shorter).map((line) => (isTail(line) ? (tail.shift() ?? line) : line));

      const { firstBad } = await verify(fileOf(lines));

      expect(firstBad).toMatchObject({ position: sealed[gone]?.seal.firstEntry });
    }));

  test.each(['number', 'fromOrder', 'toOrder', 'count', 'firstEntry', 'root', 'previous', 'sealedAt', 'hash'] as const)(
    'a seal whose %s was altered is named',
    (field) =>
      property(async (ledger, pick) => {
        const at = pick % ledger.sealed.length;
        const chosen = ledger.sealed[at];
        if (chosen === undefined) return;
        const value = chosen.seal[field];
        const seal = {
          ...chosen.seal,
          [field]:
            typeof value === 'number' ? value + 1 : value.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        };
        fc.pre(seal[field] !== value);

        const { firstBad } = await verify(
          await exported({ ...ledger, sealed: ledger.sealed.with(at, { ...chosen, seal }) }),
        );

        expect(firstBad?.seal).toBe(at + 1);
      }),
  );

  test('a history made anew from the start is betrayed only by a seal hash kept elsewhere', () =>
    property(async (ledger) => {
      const kept = ledger.sealed.at(-1)?.seal.hash ?? '';
      let before: Seal | undefined;
      const sealed = ledger.sealed.map(({ seal, entries }) => {
        const rewritten = entries.map((entry) => ({ ...entry, actorName: '另一个人' }));
        before = makeSeal(before, rewritten, seal);
        return { seal: before, entries: rewritten };
      });
      const file = await exported({ ...ledger, sealed });

      expect((await verify(file)).ok).toBe(true);
      expect((await verify(file, kept)).firstBad?.kind).toBe('seal-broken');
      expect((await verify(await exported(ledger), kept.toUpperCase())).ok).toBe(true);
    }));
});

test.each([
  ['nothing', ''],
  ['a stranger', 'PK\u0003\u0004'],
  ['a line without an end', 'x'.repeat(20_000_000)],
])('a file of %s is refused without a crash', async (_, text) => {
  const { ok, entries } = await verifyExport(inPieces(Buffer.from(text), 1_048_576));

  expect({ ok, entries }).toEqual({ ok: false, entries: 0 });
});

function renumbered(lines: readonly string[]): readonly string[] {
  let position = 0;
  return lines.map((line) => (isEntry(line) ? line.replace(/^\{"n":\d+/, () => `{"n":${++position}`) : line));
}
