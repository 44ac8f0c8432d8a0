import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import { MimeType, TagDisposition, TemplateHandler } from 'easy-template-x';
import QRCode from 'qrcode';
import { printable } from '../../../platform/documents/printable.ts';
import { unzip } from '../../../platform/documents/unzip.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { faultsIn, fieldsOf, type Tag } from '../domain/document-kinds.ts';
import {
  templateLacksFields,
  templateTagsBroken,
  templateUnknownFields,
  templateUnreadable,
} from '../enforcement-refusals.ts';
import type { Picture } from './signature-pictures.ts';

/** What a document says: words, and lists of rows of words. */
export type Content = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

const QR_PIXELS = 84;

/** Puts a document's words into its template. A word that was not given is left blank, never left as a mark. */
export async function fillTemplate(
  template: Buffer,
  kind: DocumentKind,
  content: Content,
  address: string,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Buffer> {
  // Level M: a code printed on paper and kept flat.
  const source = await QRCode.toBuffer(address, {
    type: 'png',
    errorCorrectionLevel: 'M',
    margin: 1,
    width: 4 * QR_PIXELS,
  });
  const code = imageOf({ source, width: QR_PIXELS, height: QR_PIXELS }, '核验二维码');
  const shown = Object.fromEntries([...pictures].map(([name, picture]) => [name, imageOf(picture, name)]));
  const { fields, lists } = fieldsOf(kind);
  const words = Object.fromEntries(fields.map(({ name }) => [name, wordsIn(content[name])]));
  const rows = Object.fromEntries(
    lists.map(({ name, fields: inRow }) => [
      name,
      rowsIn(content[name]).map((row) =>
        Object.fromEntries(inRow.map((field) => [field.name, wordsIn(row[field.name])])),
      ),
    ]),
  );
  return new TemplateHandler().process(template, { ...words, ...rows, ...shown, 二维码: code } as never);
}

const imageOf = ({ source, width, height }: Omit<Picture, 'fileHash'>, altText: string) => ({
  _type: 'image',
  source,
  format: MimeType.Png,
  width,
  height,
  altText,
});

const wordsIn = (value: Content[string] | undefined): string => (typeof value === 'string' ? printable(value) : '');
const rowsIn = (value: Content[string] | undefined) => (value === undefined || typeof value === 'string' ? [] : value);

/** Refuses a template that this kind of document could not fill, naming what is wrong with it. */
export async function refuseUnfit(template: Buffer, kind: DocumentKind): Promise<void> {
  const { unknown, missing, unbalanced } = faultsIn(kind, await tagsIn(template));
  if (unbalanced !== undefined) throw templateTagsBroken(unbalanced);
  if (unknown.length > 0) throw templateUnknownFields(unknown);
  if (missing.length > 0) throw templateLacksFields(missing);
}

const DISPOSITION: Readonly<Record<string, Tag['disposition']>> = {
  [TagDisposition.Open]: 'open',
  [TagDisposition.Close]: 'close',
  [TagDisposition.SelfClosed]: 'plain',
};

async function tagsIn(template: Buffer): Promise<readonly Tag[]> {
  // The archive is judged before the library expands it.
  if (!unzip(template, (name) => name === 'word/document.xml').has('word/document.xml')) throw templateUnreadable();
  try {
    const handler = new TemplateHandler();
    const loose = /.{0,10}[{}].{0,10}/.exec((await handler.getText(template)).replaceAll(/\{[^{}]*\}/g, ''));
    if (loose !== null) throw templateTagsBroken(`「${loose[0]}」`);
    const tags = await handler.parseTags(template);
    return tags.map(({ name, disposition }) => ({ name, disposition: DISPOSITION[disposition] ?? 'plain' }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw templateTagsBroken(error instanceof Error ? error.message.slice(0, 80) : '无法解析');
  }
}
