import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT: string = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of everything that is, or is about to be, under version control. */
export function trackedPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export function sourceFiles(wanted: RegExp): readonly SourceFile[] {
  return trackedPaths()
    .filter((path) => wanted.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
