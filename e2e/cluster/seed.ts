import { district } from '@zhiben/county/district.ts';
import { createDirectory } from '@zhiben/server/modules/directory/index.ts';
import { lineHashOf } from '@zhiben/server/modules/telemetry/cluster/nats-secrets.ts';
import { hashOfSecret } from '@zhiben/server/modules/telemetry/gateways/gateway-secret.ts';
import { systemClock } from '@zhiben/server/platform/clock.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl, migrate } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import pg from 'pg';

export const POINTS = 10;
export const LIMIT = 100;
export const ON_DELAY_SECONDS = 1;
export const OFF_DELAY_SECONDS = 1;

export interface Plant {
  readonly enterpriseId: string;
  readonly login: string;
  readonly secret: string;
}

/** Enterprises of the invented district, each with a gateway and points; the first point of each has an upper limit with delays. */
export async function seedPlants(url: string, amount: number): Promise<readonly Plant[]> {
  await migrate(url);
  const ids = await enterEnterprises(url, amount);
  const plants = ids.map((enterpriseId, number) => ({
    ...{ enterpriseId, login: `gw-${number}` },
    secret: `only-of-this-cluster-test-${number}`,
  }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const plant of plants) await enterPlant(client, plant);
    await client.query(
      `insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
         within_seconds, consequence, response, priority)
       select enterprise_id, id, 'high', 1, $1, 1, $2, $3, 0, 'minor', 'over-half-hour', 'low' from points where tag = 'P0'`,
      [LIMIT, ON_DELAY_SECONDS, OFF_DELAY_SECONDS],
    );
  } finally {
    await client.end();
  }
  return plants;
}

export async function enterPlant(client: pg.Client, { enterpriseId, login, secret }: Plant): Promise<void> {
  await client.query(
    `insert into gateways (id, enterprise_id, name, login, secret_hash, line_hash, created_at)
     values (gen_random_uuid(), $1, $2, $2, $3, $4, now())`,
    [enterpriseId, login, hashOfSecret(secret), lineHashOf(login, secret)],
  );
  await client.query(
    `insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, created_at)
     select $1, 'P' || number, 'measured', 'other', '1', -1e9, 1e9, 3, 1, now() from generate_series(0, $2::int - 1) number
     on conflict do nothing`,
    [enterpriseId, POINTS],
  );
}

async function enterEnterprises(url: string, amount: number): Promise<readonly string[]> {
  const connected = connect(appUrl(url), { max: 1 });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const profiles = district()
    .enterprises.slice(0, amount)
    .map(({ profile }) => profile);
  try {
    const scope = scopeOf(connected.db, systemClock);
    return await scope(SYSTEM, (act) => directory.addEnterprises(act, profiles, 'cluster test'));
  } finally {
    await connected.close();
  }
}
