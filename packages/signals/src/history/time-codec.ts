import { type ByteReader, type ByteWriter, bytesOf } from './bytes.ts';
import { fitWholeNumbers, LARGEST_WHOLE, readWholeNumbers, writeWholeNumbers } from './whole-numbers.ts';

const RAW = 0;
const GRID = 1;

/** Times on an even grid with what each is off it; times that are no whole ms, as they are. */
export function writeTimes(writer: ByteWriter, at: Float64Array): void {
  const step = evenStep(at);
  const off = offGrid(at, step);
  if (off === undefined || !fitWholeNumbers(off)) {
    writer.byte(RAW);
    writer.raw(bytesOf(at));
    return;
  }
  writer.byte(GRID);
  writer.double(at[0] as number);
  writer.double(step);
  writeWholeNumbers(writer, off);
}

export function readTimes(reader: ByteReader, length: number): Float64Array {
  if (reader.byte() === RAW) return new Float64Array(reader.raw(8 * length).buffer);
  const start = reader.double();
  const step = reader.double();
  const at = readWholeNumbers(reader, length);
  for (let i = 0; i < length; i += 1) at[i] = (at[i] as number) + start + Math.round(i * step);
  return at;
}

/** How far each time is from its place on the grid; undefined where a time is no whole ms, or millennia away. */
function offGrid(at: Float64Array, step: number): Float64Array | undefined {
  const start = at[0] as number;
  const off = new Float64Array(at.length);
  for (let i = 0; i < at.length; i += 1) {
    const time = at[i] as number;
    if (!Number.isInteger(time) || Math.abs(time) > LARGEST_WHOLE || Object.is(time, -0)) return undefined;
    off[i] = time - start - Math.round(i * step);
  }
  return off;
}

/** The mean step without the gaps: jitter cancels out of it, and a whole ms is likelier than its fraction. */
function evenStep(at: Float64Array): number {
  const usual = usualStep(at);
  let sum = 0;
  let count = 0;
  for (let i = 1; i < at.length; i += 1) {
    const step = (at[i] as number) - (at[i - 1] as number);
    if (!(step < 1.5 * usual)) continue;
    sum += step;
    count += 1;
  }
  if (count === 0 || !Number.isFinite(sum)) return 0;
  const mean = sum / count;
  return Math.abs(mean - Math.round(mean)) * at.length < usual ? Math.round(mean) : mean;
}

/** The median of some steps, spread over all. */
function usualStep(at: Float64Array): number {
  const every = Math.max(1, Math.floor(at.length / 64));
  const some = new Float64Array(Math.ceil(Math.max(0, at.length - 1) / every));
  for (let i = 0; i < some.length; i += 1) some[i] = (at[i * every + 1] as number) - (at[i * every] as number);
  return some.sort()[some.length >> 1] ?? 0;
}
