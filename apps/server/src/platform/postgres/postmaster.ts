import { type ChildProcess, execFileSync } from 'node:child_process';
import { closeSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { diesWithProduct, type Home, makeFolder, programPath, runProgram } from './home.ts';
import { openServerLog, readFrom } from './server-log.ts';
import { type ServerPlace, serverSettings } from './settings.ts';

const FAST_SHUTDOWN_MS = 60_000;
/** The system's limit for a socket's path is 107 bytes; the file in the folder is named `.s.PGSQL.12345`. */
const SOCKET_FOLDER_BYTES = 90;

export interface Postmaster {
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The port was free a moment ago and is no longer. */
export class PortTaken extends Error {}

export async function startPostmaster(home: Home, place: Omit<ServerPlace, 'socketFolder'>): Promise<Postmaster> {
  const socketFolder = socketFolderOf(home) && join(home.folderAsSeen, 'socket');
  if (socketFolder !== undefined) makeFolder(home, 'socket');

  const messages = openServerLog(home.folder);
  const server = runProgram(home, postmasterCommand(home, { ...place, socketFolder }), messages.fd);
  closeSync(messages.fd);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });

  if (!(await becomesReady(home, server))) {
    const said = readFrom(messages.file, messages.startsAt);
    if (said.includes('Address already in use')) throw new PortTaken(said);
    throw new Error(`数据库没有启动成功：\n${said}`);
  }
  server.unref();
  return { ended, stop: () => stop(home, server, ended) };
}

/** Where clients on this machine reach the server without TCP, when the path is short enough for a socket. */
export function socketFolderOf({ folder }: Home): string | undefined {
  const path = join(folder, 'socket');
  return process.platform !== 'win32' && Buffer.byteLength(path) <= SOCKET_FOLDER_BYTES ? path : undefined;
}

function postmasterCommand(home: Home, place: ServerPlace): readonly [string, ...string[]] {
  const args = ['-D', join(home.folderAsSeen, 'cluster'), ...serverSettings(place)];
  return diesWithProduct('SIGINT', [programPath(home, 'postgres'), ...args]);
}

/** The server itself writes into its pid file when it takes connections; recovery after a crash may take a while. */
async function becomesReady(home: Home, server: ChildProcess): Promise<boolean> {
  const pidFile = join(home.cluster, 'postmaster.pid');
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (lines[0] === String(server.pid) && lines[7]?.startsWith('ready')) return true;
    await pause(5);
  }
  return false;
}

/** Fast shutdown: sessions are ended, everything is written. Only a server that hangs is stopped the hard way. */
async function stop(home: Home, server: ChildProcess, ended: Promise<void>): Promise<void> {
  interrupt(home, server);
  const overdue = setTimeout(() => server.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
  await ended;
  clearTimeout(overdue);
}

function interrupt(home: Home, server: ChildProcess): void {
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (process.platform === 'win32')
    execFileSync(programPath(home, 'pg_ctl'), ['stop', '-D', home.cluster, '-m', 'fast']);
  else server.kill('SIGINT');
}
