import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreLinks } from './programs.ts';

test('libraries find each other though the install script was not run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhiben-programs-'));
  const native = join(folder, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libicu.so.60.2'), 'library');
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));

  restoreLinks(native);
  restoreLinks(native);

  expect(readFileSync(join(native, 'lib', 'libicu.so.60'), 'utf8')).toBe('library');
  rmSync(folder, { recursive: true });
});
