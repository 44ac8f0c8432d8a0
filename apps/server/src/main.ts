import { readConfig } from './config.ts';
import { launch } from './launch.ts';

/** Production. Everything comes from the environment; the first start prints the way in for the first administrator. */
const config = readConfig(process.argv.slice(2), process.env);
const { product, say } = await launch({ config });

say(`治本已启动：${config.publicUrl}`);
const token = await product.identity.firstStart();
if (token !== null)
  say(`首次启动，请在24小时内打开一次性链接，设立首位系统管理员：${config.publicUrl}/link?token=${token}`);
