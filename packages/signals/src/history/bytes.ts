/** Collects bytes; grows as they come. */
export interface ByteWriter {
  byte(value: number): void;
  /** A whole number of 0 to 2⁵³, small ones in few bytes. */
  count(value: number): void;
  double(value: number): void;
  raw(bytes: Uint8Array): void;
  /** Whole numbers below 2^width, one after the other without a gap; width 0 to 24, or 32. */
  packed(numbers: Float64Array, length: number, width: number): void;
  finish(): Uint8Array;
}

/** Reads what a writer wrote; beyond the end it throws. */
export interface ByteReader {
  byte(): number;
  count(): number;
  double(): number;
  raw(length: number): Uint8Array;
  packed(into: Float64Array, length: number, width: number): void;
}

export function createByteWriter(expected: number): ByteWriter {
  let bytes = new Uint8Array(Math.max(expected, 64));
  let used = 0;

  function room(more: number): void {
    if (used + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, used + more));
    larger.set(bytes);
    bytes = larger;
  }

  function byte(value: number): void {
    room(1);
    bytes[used] = value;
    used += 1;
  }

  function raw(more: Uint8Array): void {
    room(more.length);
    bytes.set(more, used);
    used += more.length;
  }

  return {
    byte,
    raw,

    count(value) {
      let rest = value;
      while (rest >= 0x80) {
        byte((rest % 0x80) | 0x80);
        rest = Math.floor(rest / 0x80);
      }
      byte(rest);
    },

    double: (value) => raw(bytesOf(Float64Array.of(value))),

    packed(numbers, length, width) {
      if (width === 32) return raw(bytesOf(Uint32Array.from(numbers.subarray(0, length))));
      room(Math.ceil((length * width) / 8));
      used = pack(numbers, length, width, bytes, used);
    },

    finish: () => bytes.slice(0, used),
  };
}

export function createByteReader(given: Uint8Array): ByteReader {
  // A Buffer's `slice` shares its memory; what is read here must stand on its own.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  let used = 0;

  function raw(length: number): Uint8Array {
    if (used + length > bytes.length) throw new RangeError('the bytes end too early');
    used += length;
    return bytes.slice(used - length, used);
  }

  function byte(): number {
    const value = bytes[used];
    if (value === undefined) throw new RangeError('the bytes end too early');
    used += 1;
    return value;
  }

  return {
    byte,
    raw,

    count() {
      let value = 0;
      let scale = 1;
      for (let part = byte(); ; part = byte()) {
        value += (part & 0x7f) * scale;
        if (part < 0x80) return value;
        scale *= 0x80;
      }
    },

    double: () => new Float64Array(raw(8).buffer)[0] as number,

    packed(into, length, width) {
      if (width === 32) return into.set(new Uint32Array(raw(4 * length).buffer));
      const size = Math.ceil((length * width) / 8);
      if (used + size > bytes.length) throw new RangeError('the bytes end too early');
      unpack(bytes, used, into, length, width);
      used += size;
    },
  };
}

/** The bytes in memory of a column: little-endian on every machine this runs on. */
export function bytesOf(column: Float64Array | Float32Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** Seven bits at most wait for their byte, so 24 more fit into 31. */
function pack(numbers: Float64Array, length: number, width: number, bytes: Uint8Array, from: number): number {
  let waiting = 0;
  let bits = 0;
  let place = from;
  for (let i = 0; i < length; i += 1) {
    waiting |= (numbers[i] as number) << bits;
    bits += width;
    while (bits >= 8) {
      bytes[place] = waiting;
      place += 1;
      waiting >>>= 8;
      bits -= 8;
    }
  }
  if (bits === 0) return place;
  bytes[place] = waiting;
  return place + 1;
}

function unpack(bytes: Uint8Array, from: number, numbers: Float64Array, length: number, width: number): void {
  const mask = 2 ** width - 1;
  let waiting = 0;
  let bits = 0;
  let place = from;
  for (let i = 0; i < length; i += 1) {
    while (bits < width) {
      waiting |= (bytes[place] as number) << bits;
      place += 1;
      bits += 8;
    }
    numbers[i] = waiting & mask;
    waiting >>>= width;
    bits -= width;
  }
}
