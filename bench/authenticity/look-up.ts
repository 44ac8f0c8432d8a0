import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, randomFor } from '@zhiben/county/random.ts';
import { appUrl, migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';
import { Client } from 'pg';

type Words = readonly number[];
const ASKED = 200;
const AT_ONCE = 1000;

/**
 * How long the index takes to bring candidates among so many photos, as the product asks it. The photos are real words drawn anew
 * from many pictures, so that common ones stay common.
 */
export async function lookUp(real: readonly Words[], amount: number, seed: number, say: (line: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-authenticity-'));
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: say });
    try {
      await migrate(postgres.url);
      const fillSeconds = await fillPhotos(postgres.url, real, amount, randomFor(seed, 'index'));
      return { photos: amount, fillSeconds, ...(await ask(postgres.url, real, randomFor(seed, 'asked'))) };
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillPhotos(url: string, real: readonly Words[], amount: number, random: Random): Promise<number> {
  const startedAt = performance.now();
  await connected(url, async (owner) => {
    for (let from = 0; from < amount; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, amount - from) }, (_, index) => ({
        hash: (from + index).toString(16).padStart(64, '0'),
        words: drawn(real, random),
      }));
      await owner.query(
        `with fresh as (insert into files select hash, 1, 'image/jpeg', now() from jsonb_to_recordset($1) as sent(hash text))
         insert into photo_fingerprints select hash, words, null, true, now() from jsonb_to_recordset($1) as sent(hash text, words integer[])`,
        [JSON.stringify(rows)],
      );
    }
    await owner.query('vacuum analyze photo_fingerprints');
  });
  return Math.round((performance.now() - startedAt) / 1000);
}

/** One word in fifty is one that another picture has too, as measured between strangers (`sharedWordsMean`); the others are a new place's. */
function drawn(real: readonly Words[], random: Random): number[] {
  const words = random.pick(real);
  return words.map((word) =>
    random.chance(0.02)
      ? random.pick(random.pick(real))
      : Math.floor(word / 2 ** 24) * 2 ** 24 + random.between(0, 2 ** 24 - 1),
  );
}

async function ask(url: string, real: readonly Words[], random: Random) {
  const times: number[] = [];
  let candidates = 0;
  await connected(appUrl(url), async (application) => {
    await application.query(`select set_config('zhiben.realm', 'system', false)`);
    for (let index = 0; index < ASKED; index++) {
      const words = [...drawn(real, random), ...drawn(real, random)];
      const startedAt = performance.now();
      const { rows } = await application.query('select file_hash from photos_sharing_words($1::integer[], 2, 12)', [
        words,
      ]);
      times.push(performance.now() - startedAt);
      candidates += rows.length;
    }
  });
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor(share * times.length)] ?? 0) * 10) / 10;
  return { asked: ASKED, msMedian: at(0.5), msP95: at(0.95), candidatesMean: candidates / ASKED };
}

async function connected(connectionString: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
