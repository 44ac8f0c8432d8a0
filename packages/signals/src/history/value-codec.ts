import { type ByteReader, type ByteWriter, bytesOf } from './bytes.ts';
import { type DecimalForm, type Decimals, decimalFormOf, fromWhole, inDecimals } from './decimals.ts';
import { fitWholeNumbers, readWholeNumbers, writeWholeNumbers } from './whole-numbers.ts';

const DOUBLES = 0;
const SINGLES = 1;
const DECIMALS = 2;
const DECIMAL_SINGLES = 3;

/** Values as whole numbers of their last decimal place where that gives them back exactly; else as they are. */
export function writeValues(writer: ByteWriter, value: Float64Array): void {
  const form = decimalFormOf(value);
  const decimals = form && inDecimals(value, form);
  if (form && decimals && fitWholeNumbers(decimals.whole)) {
    writer.byte(form.single ? DECIMAL_SINGLES : DECIMALS);
    writer.byte(form.places);
    writeWholeNumbers(writer, decimals.whole);
    writeOthers(writer, value, decimals);
  } else if (value.every((each) => Math.fround(each) === each)) {
    writer.byte(SINGLES);
    writer.raw(bytesOf(Float32Array.from(value)));
  } else {
    writer.byte(DOUBLES);
    writer.raw(bytesOf(value));
  }
}

export function readValues(reader: ByteReader, length: number): Float64Array {
  const kind = reader.byte();
  if (kind === DOUBLES) return new Float64Array(reader.raw(8 * length).buffer);
  if (kind === SINGLES) return Float64Array.from(new Float32Array(reader.raw(4 * length).buffer));
  if (kind !== DECIMALS && kind !== DECIMAL_SINGLES) throw new RangeError(`unknown form of values ${kind}`);
  const form: DecimalForm = { single: kind === DECIMAL_SINGLES, places: reader.byte() };
  const value = fromWhole(readWholeNumbers(reader, length), form);
  readOthers(reader, value);
  return value;
}

/** Bit by bit, for a NaN may carry more than its name. */
function writeOthers(writer: ByteWriter, value: Float64Array, { others }: Decimals): void {
  writer.count(others.length);
  let before = 0;
  for (const place of others) {
    writer.count(place - before);
    writer.raw(bytesOf(value.subarray(place, place + 1)));
    before = place;
  }
}

function readOthers(reader: ByteReader, value: Float64Array): void {
  const bytes = bytesOf(value);
  let place = 0;
  for (let left = reader.count(); left > 0; left -= 1) {
    place += reader.count();
    bytes.set(reader.raw(8), 8 * place);
  }
}
