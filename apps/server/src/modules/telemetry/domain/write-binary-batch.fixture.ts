interface Sample {
  readonly tag: string;
  readonly at: number;
  readonly value: number;
  readonly quality: number;
}

/** The compact form as a device writes it, from its description alone. */
export function writeBinaryBatch(t0: number, samples: readonly Sample[]): Buffer {
  const tags = [...new Set(samples.map(({ tag }) => tag))];
  const names = tags.map((tag) => Buffer.concat([Buffer.from([Buffer.byteLength(tag)]), Buffer.from(tag)]));
  const head = Buffer.alloc(5);
  head.set([0x5a, 0x42, 0x01]);
  head.writeUInt16LE(tags.length, 3);
  const middle = Buffer.alloc(10);
  middle.writeDoubleLE(t0, 0);
  middle.writeUInt16LE(samples.length, 8);
  const rows = samples.map(({ tag, at, value, quality }) => {
    const row = Buffer.alloc(15);
    row.writeUInt16LE(tags.indexOf(tag), 0);
    row.writeUInt8(quality, 2);
    row.writeInt32LE(at - t0, 3);
    row.writeDoubleLE(value, 7);
    return row;
  });
  return Buffer.concat([head, ...names, middle, ...rows]);
}
