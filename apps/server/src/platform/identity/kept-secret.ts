import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the data folder, where the product made its secret itself: what signs sessions. */
export const SECRET_FILE = 'session-secret';
/** Beside it: what the identities of reporters are sealed with. Without it nobody opens them again. */
export const TIP_OFF_SECRET_FILE = 'tip-off-secret';

/** A secret of the installation: from the environment, or made once and kept where only this account reads it. */
export async function keptSecret(dataFolder: string, given: string | undefined, file = SECRET_FILE): Promise<string> {
  if (given !== undefined) return given;
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, file);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
  try {
    // Linking never replaces: whoever comes second takes the first one's secret, and nobody reads half of one.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  // Whoever puts it back by hand may leave a line end behind it.
  return (await readFile(path, 'utf8')).trim();
}
