import { readFileSync } from 'node:fs';
import { decodeBlock } from '@zhiben/signals/history/block-codec.ts';
import { decodeChunk } from '@zhiben/signals/history/chunk-codec.ts';
import pg from 'pg';
import type { Load } from './load.ts';

const BLOCKS_AT_ONCE = 200;
const POINTS_AT_ONCE = 200;

export interface Reconciled {
  readonly stored: number;
  /** Samples whose message was acknowledged and that are not there. */
  readonly lost: number;
  /** Samples that stand twice in blocks or twice in chunks. */
  readonly twice: number;
  /** Samples of an hour that was written out while their transaction ran: in a block and in a chunk until parts merge, read once. */
  readonly inBoth: number;
  readonly bytesPerSample: number;
}

const BLOCK = 1;
const CHUNK = 2;

/** Every sample of the database held against every acknowledgement the generator has kept: by gateway, number of message and point. */
export async function reconcile(
  url: string,
  { ackedFile, samplesPerMessage, numberFrom }: Pick<Load, 'ackedFile' | 'samplesPerMessage' | 'numberFrom'>,
): Promise<Reconciled> {
  const acked: readonly Buffer[] = JSON.parse(readFileSync(ackedFile, 'utf8')).map((text: string) =>
    Buffer.from(text, 'base64'),
  );
  const seen = createSeen(acked, samplesPerMessage, numberFrom);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const pointOf = await pointsById(client);
    for await (const { store, pointId, value } of storedSamples(client)) {
      for (let i = 0; i < value.length; i += 1) {
        const point = pointOf[typeof pointId === 'number' ? pointId : (pointId[i] ?? 0)];
        if (point !== undefined) seen.see(store, point, value[i] ?? 0);
      }
    }
    const { rows } = await client.query(
      `select pg_total_relation_size('sample_blocks') + pg_total_relation_size('sample_chunks') as bytes`,
    );
    const bytesPerSample = Number((rows[0].bytes / seen.told.stored).toFixed(2));
    return { ...seen.told, lost: seen.lost(), bytesPerSample };
  } finally {
    await client.end();
  }
}

/** A place for each sample of each message, and in which stores it was seen. */
function createSeen(acked: readonly Buffer[], samplesPerMessage: number, numberFrom: number) {
  const found = acked.map(({ length }) => new Uint8Array(length * samplesPerMessage));
  const told = { stored: 0, twice: 0, inBoth: 0 };
  return {
    told,
    see(store: number, { gateway, number }: Point, message: number): void {
      told.stored += 1;
      if (message < numberFrom) return;
      const places = found[gateway] ?? new Uint8Array();
      const place = (message - numberFrom) * samplesPerMessage + (number % samplesPerMessage);
      const before = places[place] ?? 0;
      if ((before & store) !== 0) told.twice += 1;
      else if (before !== 0) told.inBoth += 1;
      places[place] = before | store;
    },
    lost(): number {
      const isLost = (gateway: number, place: number) => acked[gateway]?.[Math.floor(place / samplesPerMessage)] === 1;
      return found.reduce(
        (sum, places, gateway) =>
          sum + places.reduce((lost, stores, place) => lost + (stores === 0 && isLost(gateway, place) ? 1 : 0), 0),
        0,
      );
    },
  };
}

interface Point {
  readonly gateway: number;
  readonly number: number;
}

async function pointsById(client: pg.Client): Promise<readonly Point[]> {
  const { rows } = await client.query(
    `select id, substring(tag from '^G(\\d+)-')::int as gateway, substring(tag from '-(\\d+)$')::int as number from points`,
  );
  const pointOf: Point[] = [];
  for (const { id, gateway, number } of rows) pointOf[id] = { gateway, number };
  return pointOf;
}

async function* storedSamples(client: pg.Client) {
  for (let after = '0'; ; ) {
    const { rows } = await client.query('select id, payload from sample_blocks where id > $1 order by id limit $2', [
      after,
      BLOCKS_AT_ONCE,
    ]);
    for (const { payload } of rows) yield { store: BLOCK, ...decodeBlock(payload) };
    if (rows.length === 0) break;
    after = rows.at(-1).id;
  }
  const { rows: ends } = await client.query('select coalesce(max(id), 0) as last from points');
  for (let from = 0; from <= ends[0].last; from += POINTS_AT_ONCE) {
    const { rows } = await client.query(
      'select point_id, payload from sample_chunks where point_id >= $1 and point_id < $2',
      [from, from + POINTS_AT_ONCE],
    );
    for (const { point_id, payload } of rows) {
      yield { store: CHUNK, pointId: point_id as number, value: decodeChunk(payload).value };
    }
  }
}
