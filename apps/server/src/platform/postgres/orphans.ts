import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FAST_SHUTDOWN_MS = 60_000;

/** Ends what a killed product left running on this cluster, and removes marks that would keep a new server from starting. */
export async function stopOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const left = processesOf(cluster);
  if (left.length > 0) {
    log(`上次未正常退出，正在停止遗留的数据库进程（${left.join('、')}）`);
    await end(cluster, left);
  }
  // Nothing runs here now: what the file names is dead, or a stranger who got the same number.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  rmSync(join(cluster, '..', 'socket'), { recursive: true, force: true });
}

/** The postmaster and its children all work in the cluster's folder; nobody else runs a program named postgres there. */
export function processesOf(cluster: string): readonly number[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => worksIn(pid, cluster));
  const postmaster = recordedPostmaster(cluster);
  return postmaster !== undefined && serves(postmaster, cluster) ? [postmaster] : [];
}

async function end(cluster: string, left: readonly number[]): Promise<void> {
  const postmaster = recordedPostmaster(cluster);
  if (postmaster !== undefined && left.includes(postmaster)) signal(postmaster, 'SIGINT');
  else for (const pid of left) signal(pid, 'SIGQUIT');

  const until = Date.now() + FAST_SHUTDOWN_MS;
  while (processesOf(cluster).length > 0) {
    if (Date.now() > until) for (const pid of processesOf(cluster)) signal(pid, 'SIGKILL');
    await pause(20);
  }
}

function worksIn(pid: number, cluster: string): boolean {
  if (!(pid > 0)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n';
  } catch {
    // Ended meanwhile, or another account's: not ours either way.
    return false;
  }
}

function serves(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return false;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

function recordedPostmaster(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
