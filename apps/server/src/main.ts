import { readConfig } from './config.ts';
import { launch } from './launch.ts';

/** Production. Everything comes from the environment; the first start prints the ways in for the first administrators. */
const config = readConfig(process.argv.slice(2), process.env);
const { product, say } = await launch({ config, secondFactorForAdministrators: true });

say(`治本已启动：${config.publicUrl}`);
for (const { title, url } of await product.identity.firstStart()) say(`${title}：${url}`);
