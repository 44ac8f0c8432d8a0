import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { passwordOf } from '@zhiben/server/modules/telemetry/cluster/nats-secrets.ts';
import { keeperOf, LOG, loginIn } from '@zhiben/server/modules/telemetry/domain/nats-names.ts';
import { readPayload } from '@zhiben/server/modules/telemetry/domain/read-payload.ts';
import type { AlarmRule, Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import { createEvaluator } from '@zhiben/signals/alarms/evaluator.ts';
import { decodeBlock } from '@zhiben/signals/history/block-codec.ts';
import { decodeChunk } from '@zhiben/signals/history/chunk-codec.ts';
import type pg from 'pg';
import type { Sent } from './gateway.ts';
import { LIMIT, OFF_DELAY_SECONDS, ON_DELAY_SECONDS, type Plant, POINTS } from './seed.ts';

interface PointRow {
  readonly id: number;
  readonly tag: string;
  readonly enterprise_id: string;
}

/** Every sample of the database held against every acknowledgement. */
export async function reconcileSamples(client: pg.Client, plants: readonly Plant[], sent: readonly Sent[]) {
  const found = await samplesByPoint(client);
  const points = await pointsOf(client);
  let [lost, wrong, twice, stored] = [0, 0, 0, 0];
  for (const { id, tag, enterprise_id } of points) {
    const values = found.get(id) ?? new Map<number, readonly number[]>();
    stored += values.size;
    for (const all of values.values()) twice += all.length - 1;
    const sender = sent[plants.findIndex(({ enterpriseId }) => enterpriseId === enterprise_id)];
    for (const [at, number] of sender?.acknowledged ?? []) {
      const [value] = values.get(at) ?? [];
      if (value === undefined) lost += 1;
      else if (tag !== 'P0' && value !== -number) wrong += 1;
    }
  }
  const acknowledged = sent.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0) * POINTS;
  return { acknowledged, stored, lost, wrong, twice };
}

async function samplesByPoint(client: pg.Client): Promise<ReadonlyMap<number, ReadonlyMap<number, number[]>>> {
  const found = new Map<number, Map<number, number[]>>();
  const see = (point: number, at: number, value: number) => {
    const ofPoint = found.get(point) ?? new Map<number, number[]>();
    found.set(point, ofPoint);
    ofPoint.set(at, [...(ofPoint.get(at) ?? []), value]);
  };
  for (const { payload } of (await client.query('select payload from sample_blocks order by id')).rows) {
    const { length, pointId, at, value } = decodeBlock(payload);
    for (let i = 0; i < length; i += 1) see(pointId[i] ?? 0, at[i] ?? 0, value[i] ?? 0);
  }
  for (const { point_id, payload } of (await client.query('select point_id, payload from sample_chunks')).rows) {
    const { length, at, value } = decodeChunk(payload);
    for (let i = 0; i < length; i += 1) see(point_id, at[i] ?? 0, value[i] ?? 0);
  }
  return found;
}

async function pointsOf(client: pg.Client): Promise<readonly PointRow[]> {
  return (await client.query<PointRow>('select id, tag, enterprise_id from points order by id')).rows;
}

/**
 * What one evaluator that never died would have said of the very log, held against the register: an alarm that is missing, one that is
 * there twice, and one that nobody had reason to raise.
 */
export async function reconcileAlarms(client: pg.Client, log: LogAccess) {
  const expected = await judgeWholeLog(client, log);
  const { rows } = await client.query<{ rule_id: number; what: string; at: number }>(
    `select rule_id, what, extract(epoch from at)::float8 * 1000 as at from alarm_changes where what in ('raised', 'returned')`,
  );
  const keyOf = (rule: number, what: string, at: number) => `${rule} ${what} ${Math.round(at)}`;
  const register = rows.map(({ rule_id, what, at }) => keyOf(rule_id, what, at));
  const known = new Set(register);
  const wanted = new Set(expected.map(({ ruleId, to, at }) => keyOf(ruleId, to, at)));
  const { rows: episodes } = await client.query(
    'select count(*)::int as twice from (select rule_id, episode from alarms group by 1, 2 having count(*) > 1) as doubled',
  );
  return {
    expected: wanted.size,
    registered: register.length,
    missing: [...wanted].filter((key) => !known.has(key)).length,
    unfounded: [...known].filter((key) => !wanted.has(key)).length,
    twice: register.length - known.size + episodes[0].twice,
  };
}

export interface LogAccess {
  readonly servers: readonly string[];
  readonly secret: string;
  readonly shares: number;
  readonly loginsByEnterprise: ReadonlyMap<string, string>;
}

async function judgeWholeLog(client: pg.Client, access: LogAccess): Promise<readonly Transition[]> {
  const points = await pointsOf(client);
  const { rows } = await client.query<{ id: number; point_id: number }>('select id, point_id from alarm_rules');
  const rules = rows.map(
    ({ id, point_id }): AlarmRule => ({
      ...{ id, pointId: point_id, kind: 'high', limit: LIMIT, deadband: 1, withinSeconds: 0 },
      ...{ onDelaySeconds: ON_DELAY_SECONDS, offDelaySeconds: OFF_DELAY_SECONDS },
    }),
  );
  const told: Transition[] = [];
  for (let share = 0; share < access.shares; share += 1) {
    const evaluator = createEvaluator({
      points: points.map(({ id }) => ({ id, rangeLow: -1e9, rangeHigh: 1e9 })),
      rules,
    });
    for await (const { login, at, payload } of wholeLog(access, share)) {
      evaluator.advance(at);
      const batch = readPayload(payload);
      for (let i = 0; i < batch.length; i += 1) {
        const point = points.find(
          ({ tag, enterprise_id }) => tag === batch.tag[i] && access.loginsByEnterprise.get(enterprise_id) === login,
        );
        if (point) evaluator.judge(point.id, batch.at[i] ?? 0, batch.value[i] ?? 0, true, at);
      }
    }
    evaluator.advance(Date.now() - 1000);
    told.push(...evaluator.drain());
  }
  return told;
}

async function* wholeLog({ servers, secret }: LogAccess, share: number) {
  const user = keeperOf(share);
  const line = await connect({ servers: [...servers], user, pass: passwordOf(secret, user) });
  try {
    // A node is gone: whoever leads now may still be finding out.
    const { state } = await patiently(async () => (await jetstreamManager(line)).streams.info(LOG));
    if (state.messages === 0) return;
    const consumer = await patiently(() => jetstream(line).consumers.get(LOG, { deliver_policy: DeliverPolicy.All }));
    for await (const message of await consumer.consume({ max_messages: 1000 })) {
      yield { login: loginIn(message.subject), at: message.time.getTime(), payload: message.data };
      if (message.seq >= state.last_seq) return;
    }
  } finally {
    await line.close();
  }
}

async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}
