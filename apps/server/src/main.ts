import { readConfig } from './config.ts';
import { launch } from './launch.ts';

/** Production. Everything comes from the environment; the first start prints the way in for the first administrator. */
const config = readConfig(process.argv.slice(2), process.env);
const { say } = await launch({ config, secondFactorForAdministrators: true });

say(`治本已启动：${config.publicUrl}`);
