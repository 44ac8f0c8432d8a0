import { readFileSync } from 'node:fs';
import { decodeBlock } from '@zhiben/signals/history/block-codec.ts';
import { decodeChunk } from '@zhiben/signals/history/chunk-codec.ts';
import pg from 'pg';

const BLOCKS_AT_ONCE = 200;

export interface Reconciled {
  readonly stored: number;
  /** Samples whose message was acknowledged and that are not there. */
  readonly lost: number;
  readonly twice: number;
  readonly bytesPerSample: number;
}

/** Every sample of the database held against every acknowledgement the generator has kept: by gateway and number of message. */
export async function reconcile(url: string, ackedFile: string, samplesPerMessage: number): Promise<Reconciled> {
  const acked: readonly Buffer[] = JSON.parse(readFileSync(ackedFile, 'utf8')).map((text: string) =>
    Buffer.from(text, 'base64'),
  );
  const found = acked.map(({ length }) => new Int32Array(length));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const gatewayOf = await gatewaysByPoint(client);
    let stored = 0;
    for await (const { pointId, value } of storedSamples(client)) {
      for (let i = 0; i < value.length; i += 1) {
        const counts = found[gatewayOf[typeof pointId === 'number' ? pointId : (pointId[i] ?? 0)] ?? 0];
        const message = value[i] ?? 0;
        if (counts) counts[message] = (counts[message] ?? 0) + 1;
      }
      stored += value.length;
    }
    const { rows } = await client.query(
      `select pg_total_relation_size('sample_blocks') + pg_total_relation_size('sample_chunks') as bytes`,
    );
    return {
      stored,
      ...compare(acked, found, samplesPerMessage),
      bytesPerSample: Number((rows[0].bytes / stored).toFixed(2)),
    };
  } finally {
    await client.end();
  }
}

function compare(acked: readonly Buffer[], found: readonly Int32Array[], samplesPerMessage: number) {
  let lost = 0;
  let twice = 0;
  for (const [gateway, messages] of acked.entries()) {
    for (const [message, isAcked] of messages.entries()) {
      const samples = found[gateway]?.[message] ?? 0;
      if (isAcked === 1) lost += Math.max(0, samplesPerMessage - samples);
      twice += Math.max(0, samples - samplesPerMessage);
    }
  }
  return { lost, twice };
}

async function gatewaysByPoint(client: pg.Client): Promise<Int32Array> {
  const { rows } = await client.query(`select id, substring(tag from '^G(\\d+)-')::int as gateway from points`);
  const gatewayOf = new Int32Array(rows.reduce((most, { id }) => Math.max(most, id), 0) + 1);
  for (const { id, gateway } of rows) gatewayOf[id] = gateway;
  return gatewayOf;
}

async function* storedSamples(client: pg.Client) {
  for (let after = '0'; ; ) {
    const { rows } = await client.query('select id, payload from sample_blocks where id > $1 order by id limit $2', [
      after,
      BLOCKS_AT_ONCE,
    ]);
    for (const { payload } of rows) yield decodeBlock(payload);
    if (rows.length === 0) break;
    after = rows.at(-1).id;
  }
  const { rows } = await client.query('select point_id, payload from sample_chunks');
  for (const { point_id, payload } of rows) yield { pointId: point_id as number, value: decodeChunk(payload).value };
}
