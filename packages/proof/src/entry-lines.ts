import { asBuffer, positionPrefix } from './export-lines.ts';
import { digest, type HashAlgorithm } from './hash.ts';

const OPENING_BRACE = 0x7b;
const COMMA = 0x2c;
const CONTROL = ['{"seal":', '{"open":', '{"end":'];
const IDENTITY = /^\{"n":\d+,"order":"(\d{1,20})","id":"(\d{1,20})",/;
const IDENTITY_BYTES = 96;

/** Whatever is no line of the export's own structure stands where an entry should, and is judged as one. */
export const standsAsEntry = (line: Uint8Array): boolean => {
  const start = asBuffer(line).toString('latin1', 0, 8);
  return !CONTROL.some((control) => start.startsWith(control));
};

/** The order and id an entry line claims; undefined when it is no entry line at all. */
export function identityOf(line: Uint8Array | undefined): { readonly order: string; readonly id: string } | undefined {
  if (line === undefined) return undefined;
  const [, order, id] = IDENTITY.exec(asBuffer(line).toString('latin1', 0, IDENTITY_BYTES)) ?? [];
  return order === undefined || id === undefined ? undefined : { order, id };
}

export function carriesPosition(line: Uint8Array, position: number): boolean {
  const prefix = positionPrefix(position);
  return asBuffer(line).toString('latin1', 0, prefix.length) === prefix;
}

let leafInput = Buffer.alloc(8192);

/** The leaf hash of the bytes as they stand in the file: behind the position they are the entry's canonical text. */
export function leafOfLine(algorithm: HashAlgorithm, line: Uint8Array): string {
  const rest = line.indexOf(COMMA) + 1;
  const length = 2 + line.length - rest;
  if (length > leafInput.length) leafInput = Buffer.alloc(2 * length);
  leafInput[0] = 0;
  leafInput[1] = OPENING_BRACE;
  leafInput.set(rest === 0 ? line : line.subarray(rest), 2);
  return digest(algorithm, leafInput.subarray(0, length));
}
