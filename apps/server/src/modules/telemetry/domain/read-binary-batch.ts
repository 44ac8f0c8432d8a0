import { type Batch, Malformed, room } from './batch.ts';
import { tagsIn } from './remembered-tags.ts';

/** `ZB` and the version of the form. */
const MAGIC = [0x5a, 0x42, 0x01] as const;
const SAMPLE_BYTES = 15;

export const isBinaryBatch = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte);

/**
 * The compact form, little-endian: `ZB 01` · u16 tags · each tag as u8 length and UTF-8 · f64 t0 (ms since 1970) ·
 * u16 samples · each sample as u16 tag · u8 quality · i32 ms after t0 · f64 value.
 */
export function readBinaryBatch(bytes: Uint8Array): Batch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return read(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Malformed('二进制报文不完整');
    throw error;
  }
}

function read(view: DataView, bytes: Uint8Array): Batch {
  const first = MAGIC.length + 2;
  let place = first;
  for (let left = view.getUint16(MAGIC.length, true); left > 0; left--) place += 1 + view.getUint8(place);
  if (place > bytes.length) throw new RangeError();
  const tags = tagsIn(bytes, first, place);
  const start = view.getFloat64(place, true);
  const batch = room(view.getUint16(place + 8, true));
  place += 10;
  if (bytes.length !== place + batch.length * SAMPLE_BYTES) throw new Malformed('二进制报文长度与样本数不符');
  if (!Number.isFinite(start)) throw new Malformed('t0 不是时间');

  const tag: string[] = [];
  for (let index = 0; index < batch.length; index++, place += SAMPLE_BYTES) {
    const name = tags[view.getUint16(place, true)];
    const quality = view.getUint8(place + 2);
    if (name === undefined) throw new Malformed('样本指向不存在的位号');
    if (quality > 2) throw new Malformed('quality 应为 0、1 或 2');
    tag.push(name);
    batch.quality[index] = quality;
    batch.at[index] = Math.floor(start) + view.getInt32(place + 3, true);
    batch.value[index] = view.getFloat64(place + 7, true);
  }
  return { ...batch, tag };
}
