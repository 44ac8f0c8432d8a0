import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl, migrate } from '@zhiben/server/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '@zhiben/server/platform/postgres/start-embedded.ts';

const WORDS = { rare: '17号安全阀铅封缺失', place: '硝化车间17号', unknown: '环氧乙烷' };
const ROUNDS = 3;

export interface WordTimes {
  /** What row-level security leaves to a plain comparison: every row is read. */
  readonly plainMs: number;
  readonly indexedMs: number;
}

/** The same search as the application's role, for the whole district: plain, and through the index of words. Medians. */
export async function compareWords(dataFolder: string): Promise<Readonly<Record<string, WordTimes>>> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  await migrate(postgres.url);
  const connected = connect(appUrl(postgres.url), { max: 1, settings: { 'zhiben.realm': 'bureau' } });
  const median = async (text: string, values: unknown[]) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedAt = performance.now();
      await connected.pool.query(text, values);
      times.push(performance.now() - startedAt);
    }
    return Math.round(10 * (times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0)) / 10;
  };
  try {
    const compared: Record<string, WordTimes> = {};
    for (const [name, words] of Object.entries(WORDS)) {
      compared[name] = {
        plainMs: await median('select id from hazards where description ilike $1', [`%${words}%`]),
        indexedMs: await median('select hazards_worded($1, 3000)', [words]),
      };
    }
    return compared;
  } finally {
    await connected.close();
    await postgres.stop();
  }
}
