import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROTATE_BYTES = 10_000_000;
const SHOWN_BYTES = 4_000;

/** The file PostgreSQL writes its own messages to; the one before it is kept. */
export function openServerLog(folder: string): {
  readonly file: string;
  readonly startsAt: number;
  readonly fd: number;
} {
  const file = join(folder, 'postgres.log');
  if (existsSync(file) && statSync(file).size > ROTATE_BYTES) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  return { file, startsAt: statSync(file).size, fd };
}

/** What was written since, or its last few lines where that is much. */
export function readFrom(file: string, startsAt: number): string {
  const size = statSync(file).size;
  const from = Math.max(startsAt, size - SHOWN_BYTES);
  const bytes = Buffer.alloc(size - from);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, bytes, 0, bytes.length, from);
  } finally {
    closeSync(fd);
  }
  return bytes.toString('utf8').trim();
}
