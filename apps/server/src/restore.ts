import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { openDatabase } from './platform/backup/open-database.ts';
import { restore } from './platform/backup/restore.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { from: { type: 'string' }, data: { type: 'string' } } });
if (values.from === undefined) {
  say('用法：npm run restore -- --from 备份文件 [--data 目录]（或设置 DATABASE_URL 指向一个空数据库）');
  process.exit(2);
}
const { databaseUrl, dataFolder } = readConfig(values.data === undefined ? [] : ['--data', values.data], process.env);

const database = await openDatabase({ databaseUrl, dataFolder, log: say });
try {
  const { madeAt, tables, files } = await restore({ archive: values.from, url: database.url, dataFolder });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`恢复完成：${madeAt} 的备份，${tables.length} 张表，${rows} 行，${files} 个文件。请导出责任账并核验。`);
} finally {
  await database.close();
}
