import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programVersion } from './programs.ts';

const CACHE = '/var/cache/zhiben';

/** Copies the programs, once per version, from a private folder (such as /root) to where the account `nobody` can read them. */
export function readableCopy(native: string): string {
  const copy = join(CACHE, `postgresql-${programVersion(native)}`);
  if (existsSync(copy)) return copy;

  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAnybody(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start was quicker: its copy is as good as ours.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openToAnybody(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAnybody(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
