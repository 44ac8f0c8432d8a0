import { district } from '@zhiben/county/district.ts';
import { readConfig } from './config.ts';
import { buildConsole } from './demo/build-console.ts';
import { gatewaysOf } from './demo/equip-plants.ts';
import { discardHalfDistrict, loadDistrictOnce } from './demo/load-district.ts';
import { runPlants } from './demo/run-plants.ts';
import { waysIn } from './demo/ways-in.ts';
import { launch } from './launch.ts';
import { SYSTEM } from './platform/db/scope.ts';
import { demoRoutes } from './platform/identity/demo-sign-in.ts';
import { runCommand } from './run-command.ts';

/** The demonstration: the product itself on an invented district, with one click per role instead of passwords. */
await runCommand('启动失败', async () => {
  const config = {
    ...readConfig(process.argv.slice(2), { LOG_LEVEL: 'warn', MQTT_PORT: '0', ...process.env }),
    databaseUrl: undefined,
  };
  const county = district();
  const offered = waysIn(county);
  const startedAt = performance.now();
  await buildConsole((line) => process.stdout.write(`${line}\n`));

  let isNew = false;
  const { product, say } = await launch({
    config,
    secondFactorForAdministrators: false,
    moreRoutes: (identity) => demoRoutes({ identity, logins: offered.map(({ account }) => account) }),
    beforeMigrating: (postgres) => discardHalfDistrict(postgres, config.dataFolder),
    beforeOpening: async (opening) => {
      isNew = await loadDistrictOnce(opening, county, config.dataFolder);
    },
  });

  const { port } = await product.telemetry.doors();
  if (port !== null) {
    const lookedAt = () => product.scope(SYSTEM, product.warnings.lookedAt);
    const gateways = await gatewaysOf(config.dataFolder);
    runPlants({ gateways, port, withPast: isNew, dataFolder: config.dataFolder, lookedAt });
  }

  say(`治本演示已就绪（${((performance.now() - startedAt) / 1000).toFixed(1)} 秒）：${config.publicUrl}`);
  say('在登录页点选角色即可进入；按 Ctrl-C 停止。');
  if (config.printAccounts) say(`ZHIBEN_DEMO ${JSON.stringify({ url: config.publicUrl, accounts: offered })}`);
});
