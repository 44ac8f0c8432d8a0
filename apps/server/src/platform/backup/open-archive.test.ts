import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-fs';
import { afterAll, expect, test } from 'vitest';
import { openArchive } from './open-archive.ts';

const home = mkdtempSync(join(tmpdir(), 'zhiben-archive-'));
afterAll(() => rmSync(home, { recursive: true }));

test('an archive that ends too soon, wherever that is, is said to be damaged', async () => {
  const files = join(home, 'files');
  mkdirSync(files);
  for (let file = 0; file < 40; file++) writeFileSync(join(files, String(file)), randomBytes(1000 + file * 900));
  const whole = join(home, 'whole.tar.gz');
  await pipeline(pack(files), createGzip(), createWriteStream(whole));
  const bytes = readFileSync(whole);

  for (let cut = 1; cut < 40; cut++) {
    const short = join(home, 'short.tar.gz');
    writeFileSync(short, bytes.subarray(0, Math.floor((bytes.length * cut) / 40)));
    const opened = openArchive(short, mkdtempSync(join(home, 'opened-')));
    await expect(opened).rejects.toMatchObject({ code: 'archive-damaged' });
  }
});
