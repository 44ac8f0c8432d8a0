import { readConfig, refuseUnsafe } from './config.ts';
import { launch } from './launch.ts';
import { runCommand } from './run-command.ts';

/** Production. Everything comes from the environment; the first start prints the ways in for the first administrators. */
await runCommand('启动失败', async () => {
  const config = readConfig(process.argv.slice(2), process.env);
  refuseUnsafe(config);
  const { product, say } = await launch({ config, secondFactorForAdministrators: true });

  say(`治本已启动：${config.publicUrl}`);
  for (const { title, url } of await product.identity.firstStart()) say(`${title}：${url}`);
});
