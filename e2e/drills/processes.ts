import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process and everything it started, and what those started: on Linux, whatever group or session they put themselves in. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map(runningPids().map((each) => [each, parentOf(each)]));
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/** Every process that has its home in the folder, whoever started it. */
export const inhabitantsOf = (folder: string): readonly number[] =>
  runningPids().filter((pid) => workingFolder(pid)?.startsWith(folder) === true);

/** The power goes out for these: none of them gets to say or write anything any more. */
export async function killAtOnce(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL');
  while (pids.some(isAlive)) await pause(5);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A dead one that nobody has buried yet does not count. */
export const isAlive = (pid: number): boolean => {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
};

const runningPids = (): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);

const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0;

function statOf(pid: number): { state: string; parent: number } | undefined {
  try {
    // The name before it is in brackets and may itself contain spaces and brackets.
    const [, state = '', parent = ''] = /\) (\S) (\d+) [^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
