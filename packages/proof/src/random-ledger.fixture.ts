import fc from 'fast-check';
import type { LedgerEntry } from './canonical.ts';
import type { HashAlgorithm } from './hash.ts';
import { makeSeal, type Seal } from './seal.ts';
import { type SealedEntries, writeExport } from './write-export.ts';

export interface RandomLedger {
  readonly algorithm: HashAlgorithm;
  readonly sealed: readonly SealedEntries[];
  readonly open: readonly LedgerEntry[];
}

const words = fc.string({ unit: 'binary', maxLength: 12 });
const content = fc.record({
  step: fc.nat({ max: 2 }),
  at: fc.constantFrom('2026-11-23T01:02:03.000004Z', '2024-02-29T23:59:59.999999Z'),
  actorId: words,
  actorName: fc.constantFrom('张建国', '李敏', 'a"b\\c\n'),
  post: fc.constantFrom('安全科长', ''),
  act: fc.constantFrom('hazard.reported', 'hazard.written-off'),
  subjectKind: fc.constant('hazard'),
  subjectId: words,
  enterpriseId: fc.option(fc.constant('0192f0c1-7e57-7000-8000-000000000001')),
  edition: fc.option(fc.constant('121号')),
  detail: fc.json(),
});

/** Two or three seals of up to a dozen entries and some entries not sealed yet. */
export const randomLedger: fc.Arbitrary<RandomLedger> = fc
  .record({
    algorithm: fc.constantFrom<HashAlgorithm>('sha-256', 'sm3'),
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 3 }),
    openSize: fc.integer({ min: 0, max: 4 }),
    contents: fc.array(content, { minLength: 40, maxLength: 40 }),
  })
  .map(({ algorithm, sizes, openSize, contents }) => {
    const entries = contents.map(({ step, ...fields }, index): LedgerEntry => {
      const order = contents.slice(0, index + 1).reduce((sum, { step: more }) => sum + more, 100);
      return { ...fields, order: String(order + index), id: String(index * 3 + step) };
    });
    return ledgerOf(algorithm, sizes, entries, openSize);
  });

function ledgerOf(
  algorithm: HashAlgorithm,
  sizes: readonly number[],
  entries: LedgerEntry[],
  openSize: number,
): RandomLedger {
  const sealed: SealedEntries[] = [];
  let before: Seal | undefined;
  for (const size of sizes) {
    const sealing = entries.splice(0, size);
    const toOrder = String(BigInt(sealing.at(-1)?.order ?? 0) + 1n);
    const fromOrder = before?.toOrder ?? '0';
    before = makeSeal(before, sealing, { algorithm, fromOrder, toOrder, sealedAt: '2026-11-23T01:03:00.000Z' });
    sealed.push({ seal: before, entries: sealing });
  }
  return { algorithm, sealed, open: entries.slice(0, openSize) };
}

export async function exported({ algorithm, sealed, open }: RandomLedger): Promise<Buffer> {
  const pieces: string[] = [];
  const header = { exportedAt: '2026-11-23T02:00:00.000Z', algorithm };
  for await (const piece of writeExport({ header, sealed, open: async () => open })) pieces.push(piece);
  return Buffer.from(pieces.join(''));
}

/** The file in pieces of an awkward size, as a slow disk would give them. */
export async function* inPieces(file: Uint8Array, size = 61): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}
