import type { ByteReader, ByteWriter } from './bytes.ts';

/** Runs of equal quality: a quiet hour is one. */
export function writeQuality(writer: ByteWriter, quality: Uint8Array): void {
  let from = 0;
  while (from < quality.length) {
    let until = from + 1;
    while (until < quality.length && quality[until] === quality[from]) until += 1;
    writer.byte(quality[from] as number);
    writer.count(until - from);
    from = until;
  }
}

export function readQuality(reader: ByteReader, length: number): Uint8Array {
  const quality = new Uint8Array(length);
  let from = 0;
  while (from < length) {
    const of = reader.byte();
    const until = from + reader.count();
    if (until === from || until > length) throw new RangeError('runs of quality do not fit the samples');
    quality.fill(of, from, until);
    from = until;
  }
  return quality;
}
