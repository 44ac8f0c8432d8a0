import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Refusal } from '../refusal.ts';
import { CSV, type FileKind, isImage, kindNamed, kindOfContent, PLAIN_TEXT } from './file-kinds.ts';
import { cleanName, extensionOf, withExtension } from './file-name.ts';
import * as no from './file-refusals.ts';

const PROGRAMS = new Set(
  'exe dll com scr msi bat cmd ps1 vbs vbe js mjs wsf hta sh py pl jar class apk dex elf macho deb rpm lnk reg swf'.split(
    ' ',
  ),
);
const WEB_PAGES = new Set('html htm xhtml mht mhtml svg svgz xml xsl'.split(' '));
const ARCHIVES = new Set('zip rar 7z tar gz tgz bz2 xz zst lz4 cab iso'.split(' '));
const OLD_OFFICE = new Set('cfb doc xls ppt wps et dps'.split(' '));
const WITH_MACROS = new Set('docm dotm xlsm xltm pptm potm ppsm'.split(' '));

/** Decides what a stored file is by its content, and what it may be called. The claimed name alone proves nothing. */
export async function recogniseFile(path: string, claimedName: string): Promise<{ mediaType: string; name: string }> {
  const name = cleanName(claimedName);
  const named = extensionOf(name);
  const found = (await fileTypeFromFile(path))?.ext ?? '';
  const kind = kindOfContent(found);
  if (kind === undefined) return { mediaType: await mediaTypeOfText(path, name, found), name };
  return { mediaType: kind.mediaType, name: nameFor(kind, name, named) };
}

function nameFor(kind: FileKind, name: string, named: string): string {
  if (kind.extensions.includes(named)) return name;
  if (PROGRAMS.has(named)) throw no.programRefused(name);
  const claimed = kindNamed(named);
  const [extension] = kind.extensions;
  if (claimed === undefined) return `${name}.${extension}`;
  if (isImage(kind) && isImage(claimed)) return withExtension(name, extension);
  throw no.notAsNamed(name, kind.label);
}

/** Plain text has no mark of its own: the name says which, and the content must really be text. */
async function mediaTypeOfText(path: string, name: string, found: string): Promise<string> {
  const named = extensionOf(name);
  const refusal = refusalFor(name, found) ?? refusalFor(name, named);
  if (refusal !== undefined) throw refusal;
  const kind = kindNamed(named);
  if (kind !== CSV && kind !== PLAIN_TEXT)
    throw kind === undefined ? no.kindRefused(name) : no.notAsNamed(name, '其他类型的文件');
  const text = await beginningAsText(path);
  if (text === undefined || found !== '') throw no.notText(name);
  if (/^\s*<(!doctype|\?xml|html|svg|script|head|body)/i.test(text)) throw no.webPageRefused(name);
  if (text.startsWith('#!')) throw no.programRefused(name);
  return kind.mediaType;
}

function refusalFor(name: string, extension: string): Refusal | undefined {
  if (PROGRAMS.has(extension)) return no.programRefused(name);
  if (WEB_PAGES.has(extension)) return no.webPageRefused(name);
  if (ARCHIVES.has(extension)) return no.archiveRefused(name);
  if (OLD_OFFICE.has(extension)) return no.oldOfficeRefused(name);
  if (WITH_MACROS.has(extension)) return no.macrosRefused(name);
  return undefined;
}

const HEAD_BYTES = 64 * 1024;

/** The first characters, if they are text in an encoding that offices use. */
async function beginningAsText(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return head.includes(0) ? undefined : (decoded(head, 'utf-8') ?? decoded(head, 'gb18030'));
  } finally {
    await file.close();
  }
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    // Streaming, because the last character of the beginning may be cut in two.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
