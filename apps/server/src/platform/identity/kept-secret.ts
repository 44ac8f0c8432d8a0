import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that signs sessions: from the environment, or made once and kept where only this account reads it. */
export async function keptSecret(dataFolder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, 'session-secret');
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(48).toString('base64url'));
    await file.sync();
    await file.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path, 'utf8');
}
