import { unzip } from '../../../platform/documents/unzip.ts';

const PIECE = /<w:p[ >/]|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)(?: [^>]*)?\/>|<\/w:tc>/g;
const ENTITY = /&(lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const PHOTO = /^word\/media\/[^/]+\.jpe?g$/i;

/** The text of a Word document, a line for each paragraph, and its photos. What was struck out in reviewing is not text. */
export function readDocx(bytes: Buffer): { readonly words: string; readonly photos: readonly Buffer[] } {
  const parts = unzip(bytes, (name) => name === 'word/document.xml' || PHOTO.test(name));
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const photos = [...parts].filter(([name]) => PHOTO.test(name)).map(([, photo]) => photo);
  const words = xml
    .matchAll(PIECE)
    .reduce((said, [piece, text]) => said + (text === undefined ? gapFor(piece) : plain(text)), '');
  return { words: words.replace(/\n{2,}/g, '\n').trim(), photos };
}

const gapFor = (piece: string) =>
  piece === '</w:p>' || piece.startsWith('<w:br') ? '\n' : piece.startsWith('<w:p') ? '' : ' ';

const plain = (text: string) =>
  text.replace(ENTITY, (_, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? '';
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
