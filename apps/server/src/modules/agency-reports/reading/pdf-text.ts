import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(HOME, name)}/`;

const MOST_PAGES = 600;

/** The text of a PDF, with the tables that older Chinese files need to say which character is meant. */
export async function readPdf(bytes: Buffer): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items));
      page.cleanup();
    }
    return joined(pages.join('\n'));
  } finally {
    await loading.destroy();
  }
}

const linesOf = (items: readonly object[]): string =>
  items.map((item) => ('str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : '')).join('');

const FULL_LINE = 22;

/** A line that fills the page goes on in the next, unless a sentence ends with it. */
const joined = (text: string): string =>
  text
    .split('\n')
    .reduce((said, line) => {
      const last = said.slice(said.lastIndexOf('\n') + 1);
      const goesOn = last.trim().length >= FULL_LINE && !/[。；！？：:]\s*$/.test(last);
      return said + (said === '' || goesOn ? '' : '\n') + line;
    }, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
