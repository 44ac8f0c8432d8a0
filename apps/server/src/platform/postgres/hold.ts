import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';

const PATIENCE_MS = 15_000;

/**
 * Holds a folder for this process alone. The system forgets a named socket the moment its process ends, however it ends,
 * so no stale lock can be left behind.
 */
export async function holdFolder(folder: string, log: (line: string) => void): Promise<() => void> {
  const name = holdName(folder);
  if (name === undefined) return () => {};

  const until = Date.now() + PATIENCE_MS;
  let holder = await tryHold(name);
  if (holder === undefined) log('数据目录正被另一个进程使用，等待它退出……');
  while (holder === undefined) {
    if (Date.now() > until)
      throw new Refusal(
        'conflict',
        'folder-in-use',
        `数据目录 ${folder} 正被另一个进程使用。请先停止它，或用 --data 另选目录。`,
      );
    await pause(100);
    holder = await tryHold(name);
  }
  const held = holder;
  return () => held.close();
}

/** By device and inode: one folder has one name, whatever path, mount or chroot it is reached through. */
function holdName(folder: string): string | undefined {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `zhiben-postgres-${dev}-${ino}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined;
}

function tryHold(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((stranger) => stranger.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server.unref()));
  });
}
