import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The owner's password: random, made at the first start, readable by the account that starts the product alone. */
export function ownerSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) {
    const unfinished = `${file}.new`;
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  }
  return readFileSync(file, 'utf8');
}
