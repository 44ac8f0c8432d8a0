import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { type Account, accountForPostgres, opensToAnybody } from './account.ts';
import { installedPrograms } from './programs.ts';
import { readableCopy } from './readable-copy.ts';

/** Where one embedded server lives, and as whom and through which paths its programs run. */
export interface Home {
  readonly folder: string;
  readonly cluster: string;
  /** The same folder as the programs name it. */
  readonly folderAsSeen: string;
  readonly native: string;
  readonly account: Account | undefined;
}

/**
 * Another account cannot walk through a private folder such as /root, but it may use a folder somebody opened for it:
 * the programs inherit the folder as descriptor 3.
 */
const INHERITED_FOLDER = '/proc/self/fd/3';
const SETPRIV = '/usr/bin/setpriv';

export function openHome(dataFolder: string): Home {
  const wanted = join(dataFolder, 'postgres');
  makeHome(wanted, dataFolder);
  const folder = realpathSync(wanted);
  refuseOthersFolder(folder);
  const cluster = join(folder, 'cluster');
  const account = accountForPostgres(cluster);
  const native = installedPrograms();
  if (account === undefined) return { folder, cluster, folderAsSeen: folder, native, account };

  return {
    folder,
    cluster,
    folderAsSeen: opensToAnybody(folder) ? folder : INHERITED_FOLDER,
    native: opensToAnybody(join(native, 'bin', 'postgres')) ? native : readableCopy(native),
    account,
  };
}

function makeHome(wanted: string, dataFolder: string): void {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o711 });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refusal(
      'forbidden',
      'folder-not-writable',
      `不能在数据目录 ${dataFolder} 中建立文件（${code}）。请检查该目录的权限，或用 --data 另选目录。`,
    );
  }
}

function refuseOthersFolder(folder: string): void {
  const me = process.getuid?.() ?? 0;
  if (me === 0 || statSync(folder).uid === me) return;
  throw new Refusal(
    'forbidden',
    'folder-of-another',
    `数据目录 ${folder} 属于另一个用户。请用那个用户（或 root）启动，或用 --data 另选目录。`,
  );
}

/** Creates a folder in the home that the programs may write to. */
export function makeFolder({ folder, account }: Home, name: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/**
 * Runs one of PostgreSQL's programs. Detached, because Ctrl-C in a terminal goes to the whole process group and would
 * take the database away from a server that is still closing. `output` is a file descriptor.
 */
export function runProgram(home: Home, command: readonly [string, ...string[]], output: number): ChildProcess {
  const [program, ...args] = command;
  const folder = openSync(home.folder, 'r');
  const options: SpawnOptions = {
    ...home.account,
    cwd: home.account === undefined ? home.folder : '/',
    detached: true,
    windowsHide: true,
    env: environment(),
    stdio: ['ignore', output, output, folder],
  };
  try {
    return spawn(program, args, options);
  } finally {
    closeSync(folder);
  }
}

/** The kernel gives the program this signal when the product dies without having ended it. */
export const diesWithProduct = (
  signal: 'SIGINT' | 'SIGKILL',
  command: readonly [string, ...string[]],
): readonly [string, ...string[]] => (existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', signal, ...command] : command);

export const programPath = (home: Home, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(home.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Nothing of the caller's own PG… settings may reach the programs. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env as Record<string, string | undefined>;
  return { PATH, SystemRoot, TEMP, TMPDIR, LC_MESSAGES: 'C', TZ: 'UTC' };
}
