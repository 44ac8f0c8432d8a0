import { textCutShort, unknownEncoding } from './document-refusals.ts';

const SAMPLE_BYTES = 256 * 1024;

/** Chinese offices save CSV as UTF-8, GB18030 or (from "Unicode text") UTF-16. Any other guess would be mojibake. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes) ?? refuse(unknownEncoding());

  const utf8 = decode('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  if (isUtf8CutShort(bytes)) throw textCutShort();
  if (isMostlyUtf8(bytes)) throw unknownEncoding();
  return decode('gb18030', bytes) ?? refuse(unknownEncoding());
}

function decode(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(refusal: Error): never {
  throw refusal;
}

/** Valid but for its last few bytes, and more than those few bytes long. */
function isUtf8CutShort(bytes: Buffer): boolean {
  if (isAscii(bytes.subarray(0, -3))) return false;
  return [1, 2, 3].some((missing) => decode('utf-8', bytes.subarray(0, -missing)) !== undefined);
}

/** GB18030 accepts nearly any bytes, so broken UTF-8 must be recognised before it is tried. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8', 0, SAMPLE_BYTES);
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return chinese > broken * 10;
}

const isAscii = (bytes: Buffer) => bytes.every((byte) => byte < 0x80);
