import { district, everyone } from '@zhiben/county/district.ts';
import { hazardStories } from '@zhiben/county/hazards.ts';
import type { Product } from './compose.ts';
import { readConfig } from './config.ts';
import { buildConsole } from './demo/build-console.ts';
import { playStories } from './demo/play-stories.ts';
import { seedDistrict } from './demo/seed-district.ts';
import { waysIn } from './demo/ways-in.ts';
import { launch } from './launch.ts';
import { dayOf, systemClock } from './platform/clock.ts';
import { demoRoutes } from './platform/identity/demo-sign-in.ts';

/** The demonstration: the product itself on an invented district, with one click per role instead of passwords. */
const config = { ...readConfig(process.argv.slice(2), { LOG_LEVEL: 'warn', ...process.env }), databaseUrl: undefined };
const county = district();
const offered = waysIn(county);
const startedAt = performance.now();
await buildConsole((line) => process.stdout.write(`${line}\n`));

const { say } = await launch({
  config,
  secondFactorForAdministrators: false,
  moreRoutes: (identity) => demoRoutes({ identity, logins: offered.map(({ account }) => account) }),
  beforeOpening: seedOnce,
});

say(`治本演示已就绪（${((performance.now() - startedAt) / 1000).toFixed(1)} 秒）：${config.publicUrl}`);
say('在登录页点选角色即可进入；按 Ctrl-C 停止。');
if (config.printAccounts) say(`ZHIBEN_DEMO ${JSON.stringify({ url: config.publicUrl, accounts: offered })}`);

async function seedOnce(product: Product): Promise<void> {
  if (!(await product.identity.noAccountYet())) return;
  process.stdout.write('正在载入演示区县……\n');
  const keys = await seedDistrict(product, county);
  await playStories(product, hazardStories(county, dayOf(systemClock.now())), everyone(county), keys);
}
