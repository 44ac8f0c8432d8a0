const NEWLINE = 10;
/** Longer than the seal of a hundred thousand entries: what goes on for longer is no export. */
const LONGEST_LINE_BYTES = 16_777_216;

export interface Lines {
  /** The next line without its newline, left where it is; undefined at the end of what is complete. */
  peek(): Promise<Uint8Array | undefined>;
  next(): Promise<Uint8Array | undefined>;
  /** The lines up to the first that is not wanted, but not more than `most`. */
  takeWhile(wanted: (line: Uint8Array) => boolean, most: number): Promise<readonly Uint8Array[]>;
  /** Whether bytes without a closing newline are left at the end. */
  endsMidLine(): boolean;
}

/** Reads a stream by lines, holding no more of it than the lines asked for. */
export function readLines(stream: AsyncIterable<Uint8Array>): Lines {
  const chunks = stream[Symbol.asyncIterator]();
  let ready: Uint8Array[] = [];
  let at = 0;
  let begun: Uint8Array[] = [];
  let begunBytes = 0;

  function split(chunk: Uint8Array): void {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      const piece = chunk.subarray(from, to);
      ready.push(begun.length === 0 ? piece : Buffer.concat([...begun, piece]));
      begun = [];
      begunBytes = 0;
      from = to + 1;
    }
    if (from === chunk.length) return;
    begun.push(chunk.subarray(from));
    begunBytes += chunk.length - from;
  }

  async function fill(): Promise<boolean> {
    while (at === ready.length) {
      ready = [];
      at = 0;
      if (begunBytes > LONGEST_LINE_BYTES) return false;
      const chunk = await chunks.next();
      if (chunk.done === true) return false;
      split(chunk.value);
    }
    return true;
  }

  async function peek(): Promise<Uint8Array | undefined> {
    return at < ready.length || (await fill()) ? ready[at] : undefined;
  }

  return {
    peek,
    endsMidLine: () => begunBytes > 0,

    async next() {
      const line = await peek();
      at += line === undefined ? 0 : 1;
      return line;
    },

    async takeWhile(wanted, most) {
      const taken: Uint8Array[] = [];
      while (taken.length < most) {
        const line = at < ready.length ? ready[at] : await peek();
        if (line === undefined || !wanted(line)) break;
        taken.push(line);
        at += 1;
      }
      return taken;
    },
  };
}
