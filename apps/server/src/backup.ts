import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { backUp } from './platform/backup/back-up.ts';
import { openDatabase } from './platform/backup/open-database.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { to: { type: 'string' }, data: { type: 'string' } } });
const now = new Date();
const archive = values.to ?? `zhiben-${now.toISOString().slice(0, 19).replaceAll(':', '')}.tar.gz`;
const { databaseUrl, dataFolder } = readConfig(values.data === undefined ? [] : ['--data', values.data], process.env);

const database = await openDatabase({ databaseUrl, dataFolder, log: say });
try {
  const { tables, files } = await backUp({ url: database.url, dataFolder, archive, now });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`备份完成：${archive}（${tables.length} 张表，${rows} 行，${files} 个文件）`);
} finally {
  await database.close();
}
