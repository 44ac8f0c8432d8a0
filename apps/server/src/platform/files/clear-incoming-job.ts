import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../jobs/job.ts';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Removes what a crash left half received. Whatever is younger may still be arriving. */
export function clearIncoming(folder: string): Job {
  return {
    name: 'files.clear-incoming',
    cron: '40 3 * * *',

    async run() {
      const incoming = join(folder, 'incoming');
      for (const name of await readdir(incoming).catch(() => [])) {
        const path = join(incoming, name);
        const { mtimeMs } = await stat(path);
        if (Date.now() - mtimeMs > ONE_DAY_MS) await rm(path, { force: true });
      }
    },
  };
}
