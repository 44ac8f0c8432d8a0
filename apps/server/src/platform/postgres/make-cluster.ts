import { once } from 'node:events';
import { chownSync, closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diesWithProduct, type Home, makeFolder, programPath, runProgram } from './home.ts';
import { readFrom } from './server-log.ts';

export const OWNER = 'zhiben';
const UNFINISHED = 'cluster.new';

/** Makes the database cluster unless it is there. It gets its name when it is whole, so a half-made one is never used. */
export async function makeCluster(home: Home, secret: string, { durable }: { durable: boolean }): Promise<boolean> {
  if (existsSync(home.cluster)) return false;

  rmSync(join(home.folder, UNFINISHED), { recursive: true, force: true });
  makeFolder(home, UNFINISHED);
  await withPasswordFile(home, secret, (passwordFile) =>
    initdb(home, [
      `--pgdata=${join(home.folderAsSeen, UNFINISHED)}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      // Trigram search finds no Chinese under the locale C.
      '--locale=C.UTF-8',
      '--encoding=UTF8',
      ...(durable ? [] : ['--no-sync']),
    ]),
  );
  renameSync(join(home.folder, UNFINISHED), home.cluster);
  return true;
}

async function initdb(home: Home, args: readonly string[]): Promise<void> {
  const report = join(home.folder, 'initdb.log');
  const output = openSync(report, 'w', 0o600);
  try {
    const [code] = await once(
      runProgram(home, diesWithProduct('SIGKILL', [programPath(home, 'initdb'), ...args]), output),
      'exit',
    );
    if (code !== 0) throw new Error(`数据库初始化失败：\n${readFrom(report, 0)}`);
  } finally {
    closeSync(output);
  }
}

async function withPasswordFile(home: Home, secret: string, use: (seen: string) => Promise<void>): Promise<void> {
  const name = 'initdb.password';
  const file = join(home.folder, name);
  writeFileSync(file, secret, { mode: 0o600 });
  if (home.account !== undefined) chownSync(file, home.account.uid, home.account.gid);
  try {
    await use(join(home.folderAsSeen, name));
  } finally {
    rmSync(file);
  }
}
