import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT: string = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'data']);

/** Every text file of the project whose path matches; needs no git, so that a copied tree is checked too. */
export function sourceFiles(wanted: RegExp): readonly SourceFile[] {
  return globSync('**/*', { cwd: ROOT, withFileTypes: true, exclude: ({ name }) => NOT_OURS.has(name) })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => wanted.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
