import { createHash } from 'node:crypto';
import { district } from '@zhiben/county/district.ts';
import { createDirectory } from '@zhiben/server/modules/directory/index.ts';
import { systemClock } from '@zhiben/server/platform/clock.ts';
import { connect } from '@zhiben/server/platform/db/connect.ts';
import { appUrl, migrate } from '@zhiben/server/platform/db/migrate.ts';
import { SYSTEM, scopeOf } from '@zhiben/server/platform/db/scope.ts';
import pg from 'pg';

export const secretOf = (gateway: number): string => `only-of-this-measurement-${gateway}`;
export const loginOf = (gateway: number): string => `gw-${gateway}`;

/** An enterprise whose gateways and points stand in the database as the product would have written them, four limits to a point. */
export async function seedPlant(url: string, gateways: number, pointsPerGateway: number): Promise<void> {
  await migrate(url);
  const enterpriseId = await enterEnterprise(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let gateway = 0; gateway < gateways; gateway += 1) {
      const hash = createHash('sha256').update(secretOf(gateway)).digest('base64url');
      await client.query(
        `insert into gateways (id, enterprise_id, name, login, secret_hash, created_at)
         values (gen_random_uuid(), $1, $2, $2, $3, now())`,
        [enterpriseId, loginOf(gateway), hash],
      );
    }
    await client.query(
      `insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, created_at)
       select $1, 'G' || gateway || '-' || point, 'measured', 'other', '1', 0, 1e9, 0, 1, now()
       from generate_series(0, $2::int - 1) gateway, generate_series(0, $3::int - 1) point`,
      [enterpriseId, gateways, pointsPerGateway],
    );
    await client.query(`
      insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
        within_seconds, consequence, response, priority)
      select points.enterprise_id, points.id, limits.kind, 1, limits.limit_value, 1, 0, 0, 0, 'minor', 'over-half-hour', 'low'
      from points, (values ('low-low', -2e9), ('low', -1e9), ('high', 1e9), ('high-high', 2e9)) limits (kind, limit_value)`);
  } finally {
    await client.end();
  }
}

/** Points of the same enterprise that are over their limit at two. */
export async function enterAlarmPoints(url: string, amount: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `with made as (
         insert into points (enterprise_id, tag, name, kind, unit, range_low, range_high, decimals, every_seconds, created_at)
         select (select enterprise_id from gateways limit 1), 'ALARM-' || n, '测点', 'other', '1', 0, 10, 0, 1, now()
         from generate_series(0, $1::int - 1) n returning id, enterprise_id)
       insert into alarm_rules (enterprise_id, point_id, kind, revision, limit_value, deadband, on_delay_seconds, off_delay_seconds,
         within_seconds, consequence, response, priority)
       select enterprise_id, id, 'high', 1, 1, 0, 0, 0, 0, 'minor', 'over-half-hour', 'low' from made`,
      [amount],
    );
  } finally {
    await client.end();
  }
}

async function enterEnterprise(url: string): Promise<string> {
  const connected = connect(appUrl(url), { max: 1 });
  const directory = createDirectory({
    openHazards: async () => new Map(),
    accountHolders: async () => new Set(),
    gradedInstallations: async () => new Map(),
  });
  const profiles = district()
    .enterprises.slice(0, 1)
    .map(({ profile }) => profile);
  try {
    const scope = scopeOf(connected.db, systemClock);
    const [id] = await scope(SYSTEM, (act) => directory.addEnterprises(act, profiles, 'measurement'));
    return id ?? '';
  } finally {
    await connected.close();
  }
}
