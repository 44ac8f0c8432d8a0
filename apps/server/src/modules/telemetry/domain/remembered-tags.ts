/** Names that are kept, in bytes of what they were sent in; beyond them all are forgotten, so that no gateway fills the memory. */
const MOST_BYTES = 16 * 1024 * 1024;

const decoder = new TextDecoder();
let remembered = new Map<string, readonly string[]>();
let bytesRemembered = 0;

/**
 * The tags of a message, each as u8 length and UTF-8. A gateway names the same ones in every message, and to decode them one by one each
 * time would cost more than all else of reading it.
 */
export function tagsIn(bytes: Uint8Array, from: number, until: number): readonly string[] {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset + from, until - from).toString('latin1');
  const known = remembered.get(key);
  if (known !== undefined) return known;

  const tags: string[] = [];
  for (let place = from; place < until; ) {
    const end = place + 1 + (bytes[place] ?? 0);
    tags.push(decoder.decode(bytes.subarray(place + 1, end)));
    place = end;
  }
  if (bytesRemembered + key.length > MOST_BYTES) {
    remembered = new Map();
    bytesRemembered = 0;
  }
  remembered.set(key, tags);
  bytesRemembered += key.length;
  return tags;
}
