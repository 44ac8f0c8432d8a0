import { canonicalText, type LedgerEntry } from './canonical.ts';
import { endLine, entryLine, type Header, headerLine, openLine, sealLine } from './export-lines.ts';
import { digest } from './hash.ts';
import { leafHash } from './merkle.ts';
import { NO_SEAL, packHashes, type Seal } from './seal.ts';

export interface SealedEntries {
  readonly seal: Seal;
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerToExport {
  readonly header: Header;
  /** Seal by seal from the first, each with what the database now holds in its range. */
  readonly sealed: AsyncIterable<SealedEntries> | Iterable<SealedEntries>;
  /** What came after the last seal, asked for when the seals are written. */
  readonly open: () => Promise<readonly LedgerEntry[]>;
}

/** Writes the export as text, in pieces of one seal. It checks nothing: what is wrong is for the verifier to find. */
export async function* writeExport({ header, sealed, open }: LedgerToExport): AsyncGenerator<string> {
  let last = NO_SEAL;
  let position = 0;
  const entryLines = (entries: readonly LedgerEntry[]): string => {
    const first = position + 1;
    position += entries.length;
    return entries.map((entry, index) => `${entryLine(first + index, entry)}\n`).join('');
  };

  yield `${headerLine(header)}\n`;
  for await (const { seal, entries } of sealed) {
    yield `${sealLine(seal)}\n${entryLines(entries)}`;
    last = seal;
  }
  const rest = await open();
  const leaves = packHashes(rest.map((entry) => leafHash(header.algorithm, canonicalText(entry))));
  yield `${openLine({ previous: last.hash, firstEntry: position + 1, count: rest.length, leaves })}\n${entryLines(rest)}`;

  const headerHash = digest(header.algorithm, headerLine(header));
  yield `${endLine({ seals: last.number, entries: position, lastSealHash: last.hash, headerHash })}\n`;
}
